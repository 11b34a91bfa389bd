int main(void)
{
    size_t exact = 0;
    double largest = 0;
    for (size_t n = 0; n < ZEROFIT_SAMPLES; n++) {
        const double *expected = zerofit_samples + n * (ZEROFIT_INPUTS + ZEROFIT_OUTPUTS) + ZEROFIT_INPUTS;
        double y[ZEROFIT_OUTPUTS];
        int equal = 1;
        zerofit(expected - ZEROFIT_INPUTS, y);
        for (size_t d = 0; d < ZEROFIT_OUTPUTS; d++) {
            double difference = y[d] < expected[d] ? expected[d] - y[d] : y[d] - expected[d];
            if (!(difference <= largest))
                largest = difference;
            equal = equal && y[d] == expected[d];
        }
        exact += (size_t)equal;
    }
    printf("%lu of %lu samples %s, largest difference %g\n", (unsigned long)exact, (unsigned long)ZEROFIT_SAMPLES,
           ZEROFIT_EXACT ? "exact" : "as rounded to float64", largest);
    return exact == ZEROFIT_SAMPLES || !ZEROFIT_EXACT ? 0 : 1;
}
