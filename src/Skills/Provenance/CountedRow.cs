using NodaTime;
using RevBot.Data.Finance;

namespace RevBot.Skills.Provenance;

/// <summary>A deal behind a figure.</summary>
/// <param name="Deal">The CRM's id.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Owner">The seller; null where nobody visible owns it.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="CloseOn">Its close date; null where there is none.</param>
/// <param name="Amount">In the reporting currency; null where the CRM has none.</param>
public sealed record CountedRow(
    string Deal,
    string Name,
    string? Owner,
    string Stage,
    LocalDate? CloseOn,
    Money? Amount
);
