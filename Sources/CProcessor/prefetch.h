/// Asks for the line of memory at `place`, which is going to be read or written soon, without waiting for it; any address
/// will do. Swift has no word for this.
static inline __attribute__((always_inline)) void prefetch(const void *place) { __builtin_prefetch(place); }
