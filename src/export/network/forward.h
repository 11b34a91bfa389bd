#include <stddef.h>

/* The outputs y for the inputs x. */
static inline void zerofit(const double x[ZEROFIT_INPUTS], double y[ZEROFIT_OUTPUTS]);

static inline double zerofit_round(double value)
{
    /* Only for values that are within a half of an integer below 2^51. */
    return (double)(long long)(value < 0 ? value - 0.5 : value + 0.5);
}

static inline void zerofit_affine(size_t rows, size_t columns, const double *weights, const double *biases,
                                  const double *values, double *sums)
{
    for (size_t row = 0; row < rows; row++) {
        double sum = biases[row];
        for (size_t column = 0; column < columns; column++)
            sum += weights[row * columns + column] * values[column];
        sums[row] = sum;
    }
}

static inline void zerofit_relu(size_t size, double *values)
{
    for (size_t n = 0; n < size; n++)
        if (values[n] < 0)
            values[n] = 0;
}

static inline void zerofit(const double x[ZEROFIT_INPUTS], double y[ZEROFIT_OUTPUTS])
{
    double z[ZEROFIT_INPUTS], first[ZEROFIT_A1], second[ZEROFIT_A2];
    for (size_t k = 0; k < ZEROFIT_INPUTS; k++)
        z[k] = zerofit_input_units[k] > 1 ? zerofit_round(x[k] * zerofit_input_units[k]) : x[k];
    zerofit_affine(ZEROFIT_A1, ZEROFIT_INPUTS, zerofit_w1, zerofit_b1, z, first);
    zerofit_relu(ZEROFIT_A1, first);
    zerofit_affine(ZEROFIT_A2, ZEROFIT_A1, zerofit_w2, zerofit_b2, first, second);
    zerofit_relu(ZEROFIT_A2, second);
    zerofit_affine(ZEROFIT_OUTPUTS, ZEROFIT_A2, zerofit_w3, zerofit_b3, second, y);
    for (size_t d = 0; d < ZEROFIT_OUTPUTS; d++)
        y[d] /= zerofit_output_units[d];
}
