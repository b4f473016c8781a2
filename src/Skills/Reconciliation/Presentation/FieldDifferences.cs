using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Reconciliation.Presentation;

/// <summary>Says which fields of a deal differ: the CRM's value, then the warehouse's.</summary>
internal static class FieldDifferences
{
    private const string Nothing = "none";

    /// <summary>
    /// The fields that differ, such as <c>amount 100.00 USD, warehouse 90.00 USD</c>; the whole deal where one side
    /// lacks it.
    /// </summary>
    public static string Describe(CrmComparison.Difference difference) =>
        difference switch
        {
            { Crm: null, Warehouse: { } state } => $"CRM none, warehouse {Whole(state)}",
            { Crm: { } crm, Warehouse: null } => $"CRM {Whole(crm)}, warehouse none",
            { Crm: { } crm, Warehouse: { } state } => Fields(crm, state),
            _ => Nothing,
        };

    /// <summary>The fields of a deal that both sides have.</summary>
    private static string Fields(MirrorDeal crm, in DealState state)
    {
        var parts = new[]
        {
            crm.IsDeleted ? $"deleted in the CRM, warehouse {Whole(state)}" : null,
            Changed("stage", crm.Stage?.Name ?? crm.StageName, state.Stage.Name),
            Changed("category", Text(crm.Category), Text(state.Category)),
            Changed("amount", Text(crm.Amount), Text(state.Amount)),
            Changed("close date", Text(crm.CloseOn), Text(state.CloseOn)),
            crm.OwnerDiffers ? "owner" : null,
        };
        return string.Join("; ", parts.OfType<string>());
    }

    /// <summary>Null where the two are the same.</summary>
    private static string? Changed(string field, string? crm, string? warehouse) =>
        string.Equals(crm, warehouse, StringComparison.Ordinal)
            ? null
            : $"{field} {crm ?? Nothing}, warehouse {warehouse ?? Nothing}";

    /// <summary>A deal of the CRM alone.</summary>
    private static string Whole(MirrorDeal crm) =>
        $"{Text(crm.Amount) ?? "no amount"} in {crm.StageName ?? Nothing}, close {Text(crm.CloseOn) ?? Nothing}";

    /// <summary>A deal of the warehouse alone.</summary>
    private static string Whole(in DealState state) =>
        $"{Text(state.Amount) ?? "no amount"} in {state.Stage.Name}, close {Text(state.CloseOn) ?? Nothing}";

    private static string? Text(ForecastCategory? category) => category is { } known ? CategoryNames.Of(known) : null;

    private static string? Text(Money? amount) => amount is { } known ? Wording.Exact(known) : null;

    private static string? Text(LocalDate? date) => date is { } known ? Wording.Day(known) : null;
}
