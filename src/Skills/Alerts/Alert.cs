using RevBot.Data.Finance;

namespace RevBot.Skills.Alerts;

/// <summary>Something unusual, or something that must not be overlooked.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">
/// The same as long as the same state lasts, at most 200 characters: who was told once need not be told again.
/// </param>
/// <param name="Subject">The deal, stage, country, segment, seller or team; what the alert is headed by.</param>
/// <param name="Sentence">What was found, with its figures.</param>
/// <param name="Step">What to do, an imperative sentence.</param>
public sealed record Alert(AlertKind Kind, string Key, string Subject, string Sentence, string Step)
{
    /// <summary>The money at stake; null where none can be named.</summary>
    public Money? Amount { get; init; }

    /// <summary>The CRM's id of the deal; null where it is about no single deal.</summary>
    public string? DealId { get; init; }
}
