namespace RevBot.Data.Warehouse;

/// <summary>How an outcome is written.</summary>
internal static class StageOutcomes
{
    /// <summary>The outcome's word in sentences, in names of stages and in mappings.</summary>
    public static string ToWord(this StageOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
