namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Keeps a share of the rows of a large book: which ones follows from the deal's id and the week alone, so the same book
/// gives the same rows on any machine.
/// </summary>
internal static class Thinning
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Whether a row is kept.</summary>
    /// <param name="deal">The deal's id.</param>
    /// <param name="week">The week.</param>
    /// <param name="share">How many rows of a hundred are kept, as a share; 1 and above keeps all.</param>
    public static bool Keeps(string deal, int week, double share)
    {
        if (share >= 1)
        {
            return true;
        }
        unchecked
        {
            var hash = Offset;
            foreach (var letter in deal)
            {
                hash = (hash ^ letter) * Prime;
            }

            hash = (hash ^ (ulong)week) * Prime;
            hash ^= hash >> 32;
            hash *= 0x9E3779B97F4A7C15UL;
            return (hash >> 11) * (1.0 / (1UL << 53)) < share;
        }
    }
}
