using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Days;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>Everything that a text may claim, found by what is claimed.</summary>
internal sealed class PremiseSet
{
    // "16 Nov 2026 to 22 Nov 2026"
    private const int LongestPeriod = 26;

    private static readonly NameTree Empty = new();

    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly List<Premise> all = [];
    private readonly Dictionary<string, HashSet<string>> recordsOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Premise>> byRecord = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Row)> asides = [];

    public PremiseSet(IEnumerable<Fact> facts, GroundingContext context)
    {
        foreach (var fact in facts.Concat(context.Surroundings))
        {
            Add(fact);
        }

        ForgetAsides();
        foreach (var statement in context.Statements)
        {
            Names.Add(statement);
            State("statement", string.Empty, statement);
        }

        Capitals = new(all, context);
        Drafted = [.. Rules.DraftWords.ReadSentences(context.Draft, Names)];
    }

    /// <summary>All of them, in the order of the facts.</summary>
    public IReadOnlyList<Premise> All => all;

    /// <summary>The sentences that a rewording starts from, as read; empty where the text is no rewording.</summary>
    public IReadOnlyList<SentenceReading> Drafted { get; }

    /// <summary>The names.</summary>
    public NameTree Names { get; } = new();

    /// <summary>The words that may begin with a capital.</summary>
    public AllowedCapitals Capitals { get; }

    /// <summary>The records that a name stands in.</summary>
    public IReadOnlySet<string> RecordsOf(string name) =>
        recordsOfName.TryGetValue(name, out var records) ? records : None;

    /// <summary>The premises of a record.</summary>
    public IReadOnlyList<Premise> FindByRecord(string record) => byRecord.TryGetValue(record, out var list) ? list : [];

    /// <summary>Whether a premise is what left: lost, pushed out. Such an amount is said without its minus.</summary>
    public bool IsOutflow(Premise premise) =>
        premise.Label.Any(IsOutflow)
        || (
            premise.IsCell
            && FindByRecord(premise.Record)
                .Any(cell =>
                    cell.Value?.Text is { Length: <= LongestPeriod } text
                    && Stemmer.StemLabel(text).Any(stem => stem == "win" || IsOutflow(stem))
                )
        );

    private static bool IsOutflow(string stem) => stem is "lose" or "push" or "fall" or "omitted";

    private void Add(Fact fact)
    {
        var record = FactRecords.GetRecord(fact);
        var label = Stemmer.StemLabel(fact.Label).ToArray();
        var hints = Stemmer
            .StemLabel(fact.Id.Replace('_', ' ').Replace('.', ' '))
            .Except(label, StringComparer.Ordinal)
            .ToArray();
        var premise = new Premise(fact.Id, record)
        {
            Value = fact.Value,
            Days = DaysOf(fact.Value),
            Label = label,
            Hints = hints,
            Nouns = [.. label.Concat(hints).Where(Nouns.Has)],
        };
        Keep(premise with { Direction = Directions.Find(premise) });
        if (fact.Value.Unit == FactUnit.Name)
        {
            AddName(fact, record);
        }

        State(fact.Id, string.Empty, fact.Label);
        State(fact.Id, string.Empty, fact.Source.Definition);
    }

    private void AddName(Fact fact, string record)
    {
        var name = fact.Value.Text!;
        Names.Add(name);
        if (!recordsOfName.TryGetValue(name, out var records))
        {
            recordsOfName[name] = records = new(StringComparer.Ordinal);
        }

        records.Add(record);
        if (
            FactRecords.GetTable(record) is not null
            && FindByRecord(record).Count(cell => cell.Value?.Unit == FactUnit.Name) > 1
        )
        {
            asides.Add((name, record));
        }

        State(fact.Id, record, name);
    }

    // A deal's stage stands in its history too, as one value among others: said, it is the deal's, not that row's.
    private void ForgetAsides()
    {
        foreach (var (name, records) in recordsOfName)
        {
            if (records.Any(record => FactRecords.GetTable(record) is null))
            {
                records.RemoveWhere(record => asides.Contains((name, record)));
            }
        }
    }

    /// <summary>
    /// Whether a name is what the whole answer is about, and that of something else too: deals of one account may have one
    /// name, and the owner asked for owns the first deal. Then a fact without a name belongs to it as much as the other does.
    /// </summary>
    public bool AreOfSubjectAndMore(IReadOnlySet<string> records) => records.Count > 1 && records.Any(IsSubject);

    /// <summary>Whether a name, and no amount in words, stands in tables alone, and nowhere as what a row is of.</summary>
    public bool IsAside(string name) =>
        !name.Any(char.IsAsciiDigit)
        && RecordsOf(name) is { Count: > 0 } rows
        && rows.All(row => asides.Contains((name, row)));

    /// <summary>Whether a record is but a name, of the answer as a whole: its deal, that deal's owner or stage.</summary>
    public bool IsSubject(string record) =>
        FactRecords.GetTable(record) is null
        && FindByRecord(record) is { Count: > 0 } facts
        && facts.All(fact => fact.Value is null or { Unit: FactUnit.Name });

    private void Keep(Premise premise)
    {
        all.Add(premise);
        if (!byRecord.TryGetValue(premise.Record, out var list))
        {
            byRecord[premise.Record] = list = [];
        }

        list.Add(premise);
    }

    // Figures and days that a sentence, a label or a definition of the functions states. Once each: cells share theirs.
    private void State(string id, string record, string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal) || !read.Add(record + "|" + text))
        {
            return;
        }

        var reading = SentenceReading.Parse(text, Empty);
        string[] hints =
        [
            .. reading
                .Tokens.Where(token => !Stemmer.IsEmpty(token))
                .Select(token => token.Stem)
                .Distinct(StringComparer.Ordinal),
        ];
        foreach (var figure in reading.Figures)
        {
            Keep(new(id, record) { Stated = figure, Hints = hints });
        }

        foreach (var day in reading.Days.Where(day => day.Relative is null))
        {
            Keep(
                new(id, record)
                {
                    Days = [day],
                    Hints = hints,
                    Stated = null,
                }
            );
        }
    }

    private static IReadOnlyList<DayMention> DaysOf(FactValue value) =>
        value.Unit is FactUnit.Date or FactUnit.Period || value.Text is { Length: <= LongestPeriod }
            ? SentenceReading.Parse(FactFormat.Text(value), Empty).Days
            : [];
}
