using RevBot.Data.Book;

namespace RevBot.Skills.Metrics;

/// <summary>Why a company's data cannot give a measure, as sentences; null where they can.</summary>
internal static class MeasureGaps
{
    /// <summary>Expected close dates.</summary>
    public static string? Dates(DataCoverage coverage) =>
        coverage.CloseDates
            ? null
            : "Open deals have no expected close dates in this data, so nothing open can be counted as due in a period.";

    /// <summary>The history of close dates.</summary>
    public static string? Moves(DataCoverage coverage) =>
        Dates(coverage) ?? (coverage.History ? null : "This data has no history of close dates.");

    /// <summary>The history of stages.</summary>
    public static string? Stages(DataCoverage coverage) =>
        coverage.History ? null : "This data has no history of stages.";

    /// <summary>Quotas.</summary>
    public static string? Quota(DataCoverage coverage) => coverage.Quotas ? null : "Quotas are not in this data.";

    /// <summary>Activities.</summary>
    public static string? Activities(DataCoverage coverage) =>
        coverage.Activities ? null : "Activities are not in this data.";
}
