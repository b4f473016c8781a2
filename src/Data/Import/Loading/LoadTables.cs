using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Rows;
using RevBot.Data.Import.Rules.Choices;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>The tables that rows refer to, and how a reference is resolved by the mapping's rules.</summary>
internal sealed class LoadTables : IDisposable
{
    private readonly HashSet<int> touchedDeals = [];

    public LoadTables(LoadSession session)
    {
        Session = session;
        Stages = new(session, Tables.Stage, row => new(row.Id, row.Name.ToUpperInvariant(), row.Name));
        Territories = new(session, Tables.Territory, row => new(row.Id, row.Name.ToUpperInvariant(), row.Name));
        Sellers = new(session, Tables.Seller, row => new(row.Id, row.CrmId, row.Name, row.Email));
        Accounts = new(session, Tables.Account, row => new(row.Id, row.CrmId, row.Name));
        Products = new(session, Tables.Product, row => new(row.Id, row.CrmId, row.Name));
        Opportunities = new(session, Tables.Opportunity, ["id"], row => (row.CrmId, row.Id));
        StageById = session.Read(Tables.Stage, "id").ToDictionary(row => row.Id);
    }

    public LoadSession Session { get; }

    public NamedTable<StageRow> Stages { get; }

    public NamedTable<TerritoryRow> Territories { get; }

    public NamedTable<SellerRow> Sellers { get; }

    public NamedTable<AccountRow> Accounts { get; }

    public NamedTable<ProductRow> Products { get; }

    public KeyedTable<OpportunityRow> Opportunities { get; }

    /// <summary>Every stage, those of this import too.</summary>
    public Dictionary<int, StageRow> StageById { get; }

    /// <summary>Deals whose children changed while their own row may not have.</summary>
    public IReadOnlyCollection<int> TouchedDeals => touchedDeals;

    /// <summary>Notes that a deal's children changed; a deal that is new bears the revision anyway.</summary>
    public void Touch(int deal)
    {
        if (deal < Opportunities.FirstNewId)
        {
            touchedDeals.Add(deal);
        }
    }

    /// <summary>The id that a field refers to; null where it is empty or the mapping lets an unknown one go.</summary>
    public int? Resolve(Field? field, ExtractRow row)
    {
        if (ValueReader.Text(field, row) is not { } text)
        {
            return null;
        }

        var found = Find(field!, text);
        if (found == 0)
        {
            row.Reject($"several bear the name of {field!.Target.Name} {ValueReader.Quote(text)}");
        }

        return found > 0 ? found : Unknown(field!, row, text);
    }

    /// <summary>Writes what others refer to, so that rows that refer to it can be written.</summary>
    public void FlushReferences()
    {
        Stages.Flush();
        Territories.Flush();
        Sellers.Flush();
        Accounts.Flush();
        Products.Flush();
    }

    public void Dispose()
    {
        Stages.Dispose();
        Territories.Dispose();
        Sellers.Dispose();
        Accounts.Dispose();
        Products.Dispose();
        Opportunities.Dispose();
    }

    private int? Find(Field field, string text) =>
        field.Target.Kind switch
        {
            ValueKind.Stage => string.Equals(text, FirstStage, StringComparison.Ordinal)
                ? FirstOpen()
                : Stages.Find(text, ReferenceBy.Name),
            ValueKind.Territory => Territories.Find(text, ReferenceBy.Name),
            ValueKind.Seller => Sellers.Find(text, field.Rule.By),
            ValueKind.Account => Accounts.Find(text, field.Rule.By),
            ValueKind.Product => Products.Find(text, field.Rule.By),
            _ => Opportunities.Find(text),
        };

    /// <summary>Stands in a mapping for the first open stage, whatever it is called.</summary>
    public const string FirstStage = "$first";

    private int? FirstOpen() =>
        StageById
            .Values.Where(stage => stage.Outcome == (int)StageOutcome.Open)
            .OrderBy(stage => stage.Position)
            .ThenBy(stage => stage.Id)
            .FirstOrDefault()
            ?.Id;

    private int? Unknown(Field field, ExtractRow row, string text)
    {
        if (field.Rule.Placeholder is { } placeholder)
        {
            return Find(field, placeholder) ?? Create(field.Target.Kind, placeholder);
        }

        if (field.Rule.OnUnknown == OnBad.Create)
        {
            return Create(field.Target.Kind, text);
        }

        if (field.Rule.OnUnknown == OnBad.Reject || field.Target.IsRequired)
        {
            row.Reject($"{field.Target.Name} {ValueReader.Quote(text)} is unknown");
        }

        return null;
    }

    private int Create(ValueKind kind, string name) =>
        kind switch
        {
            ValueKind.Territory => Territories.Put(name.ToUpperInvariant(), id => new() { Id = id, Name = name }).Id,
            ValueKind.Product => Products
                .Put(
                    name,
                    id =>
                        new()
                        {
                            Id = id,
                            CrmId = name,
                            Name = name,
                        }
                )
                .Id,
            ValueKind.Account => CreateAccount(name),
            _ => CreateSeller(name),
        };

    private int CreateAccount(string name)
    {
        AccountRow Row(int id) =>
            new()
            {
                Id = id,
                CrmId = name,
                Name = name,
                Revision = Session.Revision,
            };
        return Accounts.Put(name, Row).Id;
    }

    private int CreateSeller(string name)
    {
        SellerRow Row(int id) =>
            new()
            {
                Id = id,
                CrmId = name,
                Name = name,
                Role = (int)SellerRole.Rep,
                Revision = Session.Revision,
            };
        return Sellers.Put(name, Row).Id;
    }
}
