using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>What a version of a deal says. Small, because millions are held: no amount is <see cref="NoAmount"/>, no date and no owner are 0.</summary>
internal readonly record struct VersionState(
    long AmountMinor,
    string Currency,
    int StageId,
    int Category,
    int CloseOn,
    int OwnerId
)
{
    /// <summary>Stands for a deal without an amount.</summary>
    public const long NoAmount = long.MinValue;

    /// <summary>The state that a row tells; of a row that turns out to be bad, anything.</summary>
    public static VersionState ReadState(RowFields fields, LoadTables tables)
    {
        var stage = fields.Reference("stage") ?? 0;
        var currency = fields.Currency();
        var category =
            (int?)fields.Choice<ForecastCategory>("category")
            ?? (tables.StageById.TryGetValue(stage, out var known) ? known.Category : 0);
        return new(
            fields.Money("amount", currency) ?? NoAmount,
            string.IsInterned(currency.Code) ?? string.Intern(currency.Code),
            stage,
            category,
            fields.Date("close_on") ?? 0,
            fields.Reference("owner") ?? 0
        );
    }
}
