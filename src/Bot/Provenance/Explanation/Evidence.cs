namespace RevBot.Bot.Provenance.Explanation;

/// <summary>How an answer came about: for people under an evidence button, for programs, for auditors.</summary>
/// <param name="Answer">The id that the answer showed; null where its record was not kept.</param>
/// <param name="Calls">What ran, in the order of the answer.</param>
/// <param name="Snapshot">Which data it was made from.</param>
/// <param name="IsSame">Whether making it again gave the same bytes; null where there is nothing to compare with.</param>
/// <param name="Change">Why it did not, in one sentence; null where it did.</param>
public sealed record Evidence(
    string? Answer,
    IReadOnlyList<EvidenceCall> Calls,
    EvidenceSnapshot Snapshot,
    bool? IsSame,
    string? Change
)
{
    /// <summary>The words of the question that the answer did not use; empty where words are not kept.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];
}
