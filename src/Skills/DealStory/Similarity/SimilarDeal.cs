using RevBot.Data.Finance;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>A closed deal like the one that is explained.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Outcome"><c>won</c> or <c>lost</c>.</param>
/// <param name="ClosedOn">The close date, ISO.</param>
/// <param name="Amount">In the reporting currency; null where none is entered.</param>
/// <param name="CycleDays">
/// Whole days from creation to close, never negative; null where unknown and where the deal was entered after it
/// closed.
/// </param>
/// <param name="LossReason">Why it was lost; null where it was won or nothing is entered.</param>
/// <param name="Likeness">The weighed share of traits that agree, 0..1; by Gower's coefficient.</param>
/// <param name="Shared">The traits that agree, in words.</param>
public sealed record SimilarDeal(
    string Id,
    string Name,
    string Outcome,
    string ClosedOn,
    Money? Amount,
    int? CycleDays,
    string? LossReason,
    double Likeness,
    string Shared
);
