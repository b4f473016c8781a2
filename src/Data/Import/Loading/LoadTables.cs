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
    private readonly List<IDisposable> opened = [];

    public LoadTables(LoadSession session)
    {
        Session = session;
        Stages = new(
            session,
            Tables.Stage,
            new(["id"], row => row.Name.ToUpperInvariant())
            {
                Id = row => row.Id,
                WithId = (row, id) => row with { Id = id },
                Name = row => row.Name,
            },
            kept: row => StageById[row.Id] = row
        );
        Territories = new(
            session,
            Tables.Territory,
            new(["id"], row => row.Name.ToUpperInvariant())
            {
                Id = row => row.Id,
                WithId = (row, id) => row with { Id = id },
                Name = row => row.Name,
            }
        );
        Sellers = new(
            session,
            Tables.Seller,
            new(["id"], row => row.CrmId)
            {
                Id = row => row.Id,
                WithId = (row, id) => row with { Id = id },
                Name = row => row.Name,
                Email = row => row.Email,
            },
            Territories.Flush
        );
        Accounts = new(
            session,
            Tables.Account,
            new(["id"], row => row.CrmId)
            {
                Id = row => row.Id,
                WithId = (row, id) => row with { Id = id },
                Name = row => row.Name,
            },
            Territories.Flush
        );
        Products = new(
            session,
            Tables.Product,
            new(["id"], row => row.CrmId)
            {
                Id = row => row.Id,
                WithId = (row, id) => row with { Id = id },
                Name = row => row.Name,
            }
        );
        Opportunities = new(
            session,
            Tables.Opportunity,
            new(["id"], row => row.CrmId) { Id = row => row.Id, WithId = (row, id) => row with { Id = id } },
            FlushReferences
        );
    }

    public LoadSession Session { get; }

    public NamedTable<StageRow> Stages { get; }

    public NamedTable<TerritoryRow> Territories { get; }

    public NamedTable<SellerRow> Sellers { get; }

    public NamedTable<AccountRow> Accounts { get; }

    public NamedTable<ProductRow> Products { get; }

    public KeyedTable<OpportunityRow> Opportunities { get; }

    /// <summary>Every stage, those of this import too.</summary>
    public Dictionary<int, StageRow> StageById { get; } = [];

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

    /// <summary>Opens a table that nothing refers to; it is closed with these.</summary>
    public KeyedTable<TRow> Open<TRow>(Table<TRow> table, RowIdentity<TRow> identity)
        where TRow : class
    {
        var rows = new KeyedTable<TRow>(Session, table, identity, FlushReferences);
        opened.Add(rows);
        return rows;
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
        opened.ForEach(table => table.Dispose());
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
            ValueKind.Territory => Territories.Create(new() { Id = 0, Name = name }),
            ValueKind.Product => Products.Create(
                new()
                {
                    Id = 0,
                    CrmId = name,
                    Name = name,
                }
            ),
            ValueKind.Account => Accounts.Create(
                new()
                {
                    Id = 0,
                    CrmId = name,
                    Name = name,
                    Revision = Session.Revision,
                }
            ),
            _ => Sellers.Create(
                new()
                {
                    Id = 0,
                    CrmId = name,
                    Name = name,
                    Role = (int)SellerRole.Rep,
                    Revision = Session.Revision,
                }
            ),
        };
}
