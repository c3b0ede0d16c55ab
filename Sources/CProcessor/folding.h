#include <stddef.h>

#if defined(__x86_64__)
#include <immintrin.h>

/// Whether this processor multiplies without carries, which folding takes.
static inline int folds_checksums(void) { return __builtin_cpu_supports("pclmul"); }

/// `sum` times the two factors of `by`, half by half, and `next` added to it.
__attribute__((target("pclmul")))
static inline __m128i folded(__m128i sum, __m128i by, __m128i next) {
    __m128i low = _mm_clmulepi64_si128(sum, by, 0x00);
    return _mm_xor_si128(_mm_xor_si128(low, _mm_clmulepi64_si128(sum, by, 0x11)), next);
}

/// Folds `count` bytes from `bytes` on, 64 or a multiple of it, into the 16 at `rest`, which then have the same remainder as all of
/// them by the polynomial of CRC-32: their checksum, begun with no bits set, is that of the whole, begun with all bits set.
/// The factors are powers of x by that polynomial: of 4 · 128 ± 32 bits and of 128 ± 32. Source: V. Gopal and others, "Fast CRC
/// computation for generic polynomials using PCLMULQDQ instruction", Intel 2009.
__attribute__((target("pclmul")))
static inline void fold_checksum(const unsigned char *bytes, size_t count, unsigned char *rest) {
    const __m128i far = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
    const __m128i near = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
    const __m128i *block = (const __m128i *)bytes;
    const __m128i *end = block + count / 16;
    __m128i first = _mm_xor_si128(_mm_loadu_si128(block), _mm_cvtsi32_si128(-1));
    __m128i second = _mm_loadu_si128(block + 1), third = _mm_loadu_si128(block + 2), fourth = _mm_loadu_si128(block + 3);
    for (block += 4; block < end; block += 4) {
        first = folded(first, far, _mm_loadu_si128(block));
        second = folded(second, far, _mm_loadu_si128(block + 1));
        third = folded(third, far, _mm_loadu_si128(block + 2));
        fourth = folded(fourth, far, _mm_loadu_si128(block + 3));
    }
    first = folded(folded(folded(first, near, second), near, third), near, fourth);
    _mm_storeu_si128((__m128i *)rest, first);
}
#else
static inline int folds_checksums(void) { return 0; }
static inline void fold_checksum(const unsigned char *bytes, size_t count, unsigned char *rest) {}
#endif
