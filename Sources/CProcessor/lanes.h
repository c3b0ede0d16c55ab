#include <stddef.h>
#include <stdint.h>

/// Rows of eight numbers, wherever they lie.
typedef float narrow_row __attribute__((vector_size(32), aligned(4)));
typedef double wide_row __attribute__((vector_size(64), aligned(8)));

#if defined(__x86_64__)
#define AVX __attribute__((target("avx")))
static inline int has_avx(void) { return __builtin_cpu_supports("avx"); }
#else
#define AVX
static inline int has_avx(void) { return 0; }
#endif

/// Swift makes one program for every processor of a kind. These loops are made twice, for all of them and for those that add eight
/// numbers in one or two steps, and take the same sums in the same order.
///
/// `sum_NAME` sums the rows at `places`; `add_NAME` adds `one` to each row at `places` and sets its mark.
#define LANES(name, row, processors) \
    processors static void sum_##name(const void *cells, const uint32_t *places, size_t count, void *sum) { \
        const row *rows = cells; \
        row even = {0}, odd = {0}; \
        for (size_t k = 0; k + 1 < count; k += 2) { even += rows[places[k]]; odd += rows[places[k + 1]]; } \
        if (count % 2) { even += rows[places[count - 1]]; } \
        *(row *)sum = even + odd; \
    } \
    processors static void add_##name(const void *one, void *cells, const uint32_t *places, size_t count, uint8_t *marks) { \
        row *rows = cells, added = *(const row *)one; \
        for (size_t k = 0; k < count; k++) { marks[places[k]] = 1; rows[places[k]] += added; } \
    }

#define CHOSEN_LANES(name, row) \
    LANES(name##_everywhere, row, ) \
    LANES(name##_by_avx, row, AVX) \
    static inline void sum_##name(const void *cells, const uint32_t *places, size_t count, void *sum) { \
        (has_avx() ? sum_##name##_by_avx : sum_##name##_everywhere)(cells, places, count, sum); \
    } \
    static inline void add_##name(const void *one, void *cells, const uint32_t *places, size_t count, uint8_t *marks) { \
        (has_avx() ? add_##name##_by_avx : add_##name##_everywhere)(one, cells, places, count, marks); \
    }

CHOSEN_LANES(narrow, narrow_row)
CHOSEN_LANES(wide, wide_row)
