using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>Finds the counts of a source.</summary>
internal static class Counted
{
    public static SourceCounts Of(this ImportSummary summary, string fileOrTarget) =>
        summary.Sources.Single(source =>
            string.Equals(source.File, fileOrTarget, StringComparison.Ordinal)
            || string.Equals(source.Target, fileOrTarget, StringComparison.Ordinal)
        );
}
