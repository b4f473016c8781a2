using RevBot.Data.Calendar;
using RevBot.Data.Import.Deals;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Loading;

/// <summary>The tables that rows refer to, and how a reference is resolved by the mapping's rules.</summary>
/// <remarks>
/// Holds the keys of everything that is stored, about 50 bytes a row, so that a row of a file costs no query. Rows that
/// references make are written before the rows that refer to them.
/// </remarks>
internal sealed class LoadTables : IDisposable
{
    private readonly HashSet<int> touchedDeals = [];
    private readonly List<IDisposable> opened = [];

    /// <summary>Reads the keys and names of what is stored.</summary>
    public LoadTables(LoadSession session)
    {
        Session = session;
        Stages = new(session, Tables.Stage.AsValues(), "name", kept: KeepStage);
        Territories = new(session, Tables.Territory.AsValues(), "name");
        Sellers = new(session, Tables.Seller.AsValues(), "crm_id", Territories.Flush);
        Accounts = new(session, Tables.Account.AsValues(), "crm_id", Territories.Flush);
        Products = new(session, Tables.Product.AsValues(), "crm_id");
        Opportunities = new(session, Tables.Opportunity.AsValues(), ["crm_id"], FlushReferences);
        Currencies = new(session);
        ListedStages = new(session);
        Splits = new(session, StageById.Values, ListedStages);
        Spellings = new(session);
    }

    /// <summary>The import.</summary>
    public LoadSession Session { get; }

    /// <summary>Stages, by name.</summary>
    public NamedTable Stages { get; }

    /// <summary>Territories, by name.</summary>
    public NamedTable Territories { get; }

    /// <summary>People, by the CRM's id, name or e-mail address.</summary>
    public NamedTable Sellers { get; }

    /// <summary>Accounts, by the CRM's id or name.</summary>
    public NamedTable Accounts { get; }

    /// <summary>Products, by the CRM's id or name.</summary>
    public NamedTable Products { get; }

    /// <summary>Deals, by the CRM's id alone.</summary>
    public KeyedTable Opportunities { get; }

    /// <summary>The currency of each deal.</summary>
    public DealCurrencies Currencies { get; }

    /// <summary>The period of rows that name none, by target.</summary>
    public Dictionary<string, PeriodKind> Periods { get; } = new(StringComparer.Ordinal);

    /// <summary>The spelling of values.</summary>
    public Spellings Spellings { get; }

    /// <summary>Every stage, those of this import too.</summary>
    public Dictionary<int, StageRow> StageById { get; } = [];

    /// <summary>The stages that a list names.</summary>
    public ListedStages ListedStages { get; }

    /// <summary>Stages of one name that are several, by their outcome.</summary>
    public SplitStages Splits { get; }

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
    /// <param name="field">The field; null where it is not mapped.</param>
    /// <param name="row">Rejected where the mapping does not let the reference go.</param>
    public int? Resolve(Field? field, ExtractRow row)
    {
        if (ValueReader.Text(field, row) is not { } text)
        {
            return null;
        }

        var found = Find(field!, text);
        if (found == 0 && field!.Rule.Placeholder is null)
        {
            row.Reject($"several bear the name of {field.Target.Name} {ValueReader.Quote(text)}");
        }

        return found > 0 ? found : Unknown(field!, row, text);
    }

    /// <summary>Opens a table that nothing refers to; it is closed with these.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The columns of the CRM's key.</param>
    public KeyedTable Open(Table<object?[]> table, IReadOnlyList<string> key)
    {
        var rows = new KeyedTable(Session, table, key, FlushReferences);
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
            ValueKind.Opportunity => Opportunities.Find(text),
            ValueKind.Stage when string.Equals(text, FirstStage, StringComparison.Ordinal) => FirstOpen()?.Id,
            ValueKind.Stage or ValueKind.Territory => TableOf(field).Find(text, ReferenceBy.Name),
            _ => TableOf(field).Find(text, field.Rule.By),
        };

    private NamedTable TableOf(Field field) =>
        field.Target.Kind switch
        {
            ValueKind.Stage => Stages,
            ValueKind.Territory => Territories,
            ValueKind.Seller => Sellers,
            ValueKind.Account => Accounts,
            ValueKind.Product => Products,
            _ => throw new NotSupportedException($"{field.Target.Name} refers to no table that is found by name."),
        };

    /// <summary>Stands in a mapping for the first open stage, whatever it is called.</summary>
    public const string FirstStage = "$first";

    /// <summary>The open stage that comes first; null where there is none.</summary>
    public StageRow? FirstOpen() =>
        StageById
            .Values.Where(stage => stage.Outcome == (int)StageOutcome.Open)
            .OrderBy(stage => stage.Position)
            .ThenBy(stage => stage.Id)
            .FirstOrDefault();

    private int? Unknown(Field field, ExtractRow row, string text)
    {
        var name = $"{field.Target.Name} {ValueReader.Quote(text)}";
        if (field.Rule.Placeholder is { } placeholder)
        {
            if (!string.Equals(text, placeholder, StringComparison.OrdinalIgnoreCase))
            {
                row.Note($"{name} is unknown; taken as {placeholder}");
            }

            return Find(field, placeholder) ?? TableOf(field).Create(placeholder);
        }

        switch (field.Rule.OnUnknown)
        {
            case OnBad.Create:
                if (field.Target.Kind == ValueKind.Stage)
                {
                    // The survey of stages has made all that deals are in; this one no row of a deal names.
                    row.Note($"{name} is in no list of stages; taken as open");
                }

                return TableOf(field).Create(text);
            case OnBad.Skip:
                row.SetApart($"{name} is none that is loaded");
                return null;
            case OnBad.Null when !field.Target.IsRequired:
                row.Note($"{name} is unknown; left empty");
                return null;
            default:
                row.Reject($"{name} is unknown");
                return null;
        }
    }

    private void KeepStage(object?[] row)
    {
        long? Number(string column) => (long?)row[Tables.Stage.IndexOf(column)];
        var stage = new StageRow
        {
            Id = (int)Number("id")!,
            Name = (string)row[Tables.Stage.IndexOf("name")]!,
            Position = (int)Number("position")!,
            Outcome = (int)Number("outcome")!,
            Category = (int)Number("category")!,
        };
        StageById[stage.Id] = stage;
    }
}
