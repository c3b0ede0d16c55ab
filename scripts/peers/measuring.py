"""What the peers' scripts share: how time, memory and threads are taken."""
import os
import resource
import time

THREADS = int(os.environ.get("BENCH_THREADS", "2"))


def timed(run):
    """The value of `run()`, and the wall and CPU seconds (of all threads) it took."""
    wall, cpu = time.monotonic(), time.process_time()
    value = run()
    return value, {"wall": time.monotonic() - wall, "cpu": time.process_time() - cpu}


def peak_memory():
    """The most memory this process has had at once, in bytes.

    On Linux `ru_maxrss` also knows what the process was before it became this program, so the address space is asked.
    """
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
