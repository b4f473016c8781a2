using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Activities;

/// <summary>The countries that deals involve.</summary>
internal sealed class CountryLoader(LoadTables tables) : ITargetLoader
{
    private readonly ChildStore<OpportunityCountryRow> store = new(
        tables,
        Tables.OpportunityCountry,
        "country",
        row => row.OpportunityId,
        (row, _) => row
    );

    private readonly HashSet<(int Deal, string Country)> seen = [];

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var deal = tables.Resolve(source.Field("opportunity"), row);
        var country = ValueReader.Text(source.Field("country"), row);
        var workers = tables.Session.Values.Small(source.Field("workers"), row) ?? 0;
        if (row.Problem is null && deal is { } id && country is not null)
        {
            if (!seen.Add((id, country.ToUpperInvariant())))
            {
                row.Reject($"the deal has the country {ValueReader.Quote(country)} already");
                return RowOutcome.Pending;
            }

            store.Add(
                tally,
                new()
                {
                    OpportunityId = id,
                    Country = country,
                    Workers = workers,
                }
            );
        }

        return RowOutcome.Pending;
    }

    public void Finish() => store.Finish();
}
