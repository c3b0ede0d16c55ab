#include <stdint.h>

/// Rows of 64 whole numbers of 16 bits are added: `start`, each of `flag_rows` from `first_flag` on whose bit is set, and, of the 256
/// `level_rows` that each level has from `first_level` on, the one that `levels` (bytes) names. What is below 0 becomes 0, and
/// `products` are the sums of products with the eight rows `inner`. Nothing may leave its 16 or 32 bits.
///
/// Only where `has_avx2`: it takes half as many steps as Swift, which makes one program for every processor of a kind.
#if defined(__x86_64__)
#include <immintrin.h>

static inline int has_avx2(void) { return __builtin_cpu_supports("avx2"); }

#define AVX2 __attribute__((target("avx2"), always_inline)) static inline

AVX2 __m256i sixteen(const void *row, int part) { return _mm256_loadu_si256((const __m256i *)row + part); }

/// Row `number` of `rows`.
static inline const int16_t *row_of(const void *rows, long number) { return (const int16_t *)rows + 64 * number; }

AVX2 __m256i product(__m256i a, __m256i b, __m256i c, __m256i d, const void *row) {
    __m256i first = _mm256_add_epi32(_mm256_madd_epi16(a, sixteen(row, 0)), _mm256_madd_epi16(b, sixteen(row, 1)));
    __m256i second = _mm256_add_epi32(_mm256_madd_epi16(c, sixteen(row, 2)), _mm256_madd_epi16(d, sixteen(row, 3)));
    return _mm256_add_epi32(first, second);
}

__attribute__((target("avx2")))
static inline void products_of_rows(
    const void *start, const void *flag_rows, long first_flag, uint64_t flags, const void *level_rows, long first_level,
    const void *levels, long level_count, const void *inner, void *products
) {
    __m256i a = sixteen(start, 0), b = sixteen(start, 1), c = sixteen(start, 2), d = sixteen(start, 3);
    for (; flags != 0; flags &= flags - 1) {
        const int16_t *row = row_of(flag_rows, first_flag + __builtin_ctzll(flags));
        a = _mm256_add_epi16(a, sixteen(row, 0));
        b = _mm256_add_epi16(b, sixteen(row, 1));
        c = _mm256_add_epi16(c, sixteen(row, 2));
        d = _mm256_add_epi16(d, sixteen(row, 3));
    }
    for (long level = 0; level < level_count; level++) {
        const int16_t *row = row_of(level_rows, first_level + 256 * level + ((const uint8_t *)levels)[level]);
        a = _mm256_add_epi16(a, sixteen(row, 0));
        b = _mm256_add_epi16(b, sixteen(row, 1));
        c = _mm256_add_epi16(c, sixteen(row, 2));
        d = _mm256_add_epi16(d, sixteen(row, 3));
    }
    const __m256i zero = _mm256_setzero_si256();
    a = _mm256_max_epi16(a, zero);
    b = _mm256_max_epi16(b, zero);
    c = _mm256_max_epi16(c, zero);
    d = _mm256_max_epi16(d, zero);
    __m256i first = _mm256_hadd_epi32(product(a, b, c, d, row_of(inner, 0)), product(a, b, c, d, row_of(inner, 1)));
    __m256i second = _mm256_hadd_epi32(product(a, b, c, d, row_of(inner, 2)), product(a, b, c, d, row_of(inner, 3)));
    __m256i third = _mm256_hadd_epi32(product(a, b, c, d, row_of(inner, 4)), product(a, b, c, d, row_of(inner, 5)));
    __m256i fourth = _mm256_hadd_epi32(product(a, b, c, d, row_of(inner, 6)), product(a, b, c, d, row_of(inner, 7)));
    __m256i low = _mm256_hadd_epi32(first, second), high = _mm256_hadd_epi32(third, fourth);
    __m256i sums = _mm256_add_epi32(_mm256_permute2x128_si256(low, high, 0x20), _mm256_permute2x128_si256(low, high, 0x31));
    _mm256_storeu_si256((__m256i *)products, sums);
}
#else
static inline int has_avx2(void) { return 0; }
static inline void products_of_rows(
    const void *start, const void *flag_rows, long first_flag, uint64_t flags, const void *level_rows, long first_level,
    const void *levels, long level_count, const void *inner, void *products
) {}
#endif
