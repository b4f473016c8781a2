using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>Reads the state of a deal from a row.</summary>
internal sealed class StateReader(LoadTables tables)
{
    /// <summary>The state; of a row that turns out to be bad, anything.</summary>
    public VersionState Read(Func<string, Field?> field, ExtractRow row)
    {
        var values = tables.Session.Values;
        var stage = tables.Resolve(field("stage"), row) ?? 0;
        var currency = ValueReader.Currency(field("currency"), row, tables.Session.Currency);
        var category = ValueReader.Choice<ForecastCategory>(field("category"), row);
        return new(
            values.Money(field("amount"), row, currency) ?? VersionState.NoAmount,
            string.IsInterned(currency.Code) ?? string.Intern(currency.Code),
            stage,
            category is { } given ? (int)given
                : tables.StageById.TryGetValue(stage, out var known) ? known.Category
                : 0,
            values.Date(field("close_on"), row) ?? 0,
            tables.Resolve(field("owner"), row) ?? 0
        );
    }
}
