using RevBot.Data.Finance;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// What a version of a deal says. Small, because millions are held: no amount is <see cref="NoAmount"/>, no date and no
/// owner are 0.
/// </summary>
/// <param name="AmountMinor">Minor units; <see cref="NoAmount"/> for none.</param>
/// <param name="Currency">Three letters.</param>
/// <param name="StageId">The stage.</param>
/// <param name="Category">A <see cref="ForecastCategory"/>.</param>
/// <param name="CloseOn">yyyymmdd; 0 for none.</param>
/// <param name="OwnerId">The owner; 0 for nobody.</param>
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
    /// <param name="fields">The row's fields; a problem is noted there.</param>
    /// <param name="tables">Resolves stage and owner.</param>
    /// <param name="flags">Closed and won by the row; they tell between the stages of one name.</param>
    /// <param name="otherwise">The currency of a row that names none; null for the reporting one.</param>
    public static VersionState ReadState(
        RowFields fields,
        LoadTables tables,
        DealFlags flags,
        Currency? otherwise = null
    )
    {
        var stage = fields.Reference("stage") ?? 0;
        stage = tables.StageById.TryGetValue(stage, out var named) ? tables.Splits.Find(named, flags) : stage;
        var currency = otherwise is { } given && !fields.Has("currency") ? given : fields.Currency();
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

    /// <summary>The fields of a state that a file has no column for.</summary>
    public static LackingFields Lacking(RowFields fields) =>
        (fields.IsBound("amount") ? LackingFields.None : LackingFields.Amount)
        | (fields.IsBound("close_on") ? LackingFields.None : LackingFields.CloseOn)
        | (fields.IsBound("category") ? LackingFields.None : LackingFields.Category)
        | (fields.IsBound("owner") ? LackingFields.None : LackingFields.Owner);
}
