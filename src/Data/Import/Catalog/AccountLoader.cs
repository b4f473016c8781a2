using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Catalog;

/// <summary>Accounts.</summary>
internal sealed class AccountLoader(LoadTables tables) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        string? Text(string field) => ValueReader.Text(source.Field(field), row);
        var account = new AccountRow
        {
            Id = 0,
            CrmId = Text("crm_id") ?? "",
            Name = Text("name") ?? "",
            Segment = Text("segment"),
            Industry = Text("industry"),
            Country = Text("country"),
            TerritoryId = tables.Resolve(source.Field("territory"), row),
            Employees = tables.Session.Values.Integer(source.Field("employees"), row),
            ParentName = Text("parent_name"),
            Revision = tables.Session.Revision,
        };
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        tables.Territories.Flush();
        var (result, _) = tables.Accounts.Put(account.CrmId, id => account with { Id = id });
        return Outcomes.Of(result, row, account.CrmId);
    }

    public void Finish() => tables.Accounts.Flush();
}
