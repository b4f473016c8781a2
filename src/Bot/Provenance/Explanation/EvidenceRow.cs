namespace RevBot.Bot.Provenance.Explanation;

/// <summary>A deal behind a figure, as people read it.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Owner">The seller; null where nobody visible owns it.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="CloseDate">ISO; null where there is none.</param>
/// <param name="Amount">In the reporting currency; null where the CRM has none.</param>
public sealed record EvidenceRow(
    string Id,
    string Name,
    string? Owner,
    string Stage,
    string? CloseDate,
    decimal? Amount
);
