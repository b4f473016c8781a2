using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.Loading;

/// <summary>Finds the last thing recorded: a view from then on needs no look into the past.</summary>
internal static class NewestOf
{
    /// <summary>The newest instant of any row, microseconds; the smallest number where there is none.</summary>
    /// <param name="deals">When they were deleted.</param>
    /// <param name="versions">When they began and were recorded.</param>
    public static long Find(ReadOnlySpan<DealItem> deals, ReadOnlySpan<VersionItem> versions)
    {
        var newest = long.MinValue;
        foreach (ref readonly var version in versions)
        {
            newest = Math.Max(newest, Math.Max(version.RecordedAt, version.ValidFrom));
        }

        foreach (ref readonly var deal in deals)
        {
            newest = deal.DeletedAt == long.MaxValue ? newest : Math.Max(newest, deal.DeletedAt);
        }

        return newest;
    }
}
