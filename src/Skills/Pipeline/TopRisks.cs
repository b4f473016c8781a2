using RevBot.Data.Book;

namespace RevBot.Skills.Pipeline;

/// <summary>The deals at risk of the dashboard, largest impact first.</summary>
internal static class TopRisks
{
    /// <summary>How many the dashboard lists.</summary>
    public const int Most = 5;

    /// <param name="book">The view.</param>
    /// <param name="arguments">The dashboard's own.</param>
    /// <returns>Null where risks are not computed, which the answer then says.</returns>
    public static IReadOnlyList<PipelineRisk>? Of(ScopedBook book, GetPipelineArguments arguments) => null;
}
