using RevBot.Data.Finance;

namespace RevBot.Skills.Facts.Formulas;

/// <summary>
/// Puts formulas and the deals that are counted onto facts. Terms are other facts of the same answer, by id, so that a
/// formula can never speak of another number than the answer does. A formula whose terms are missing, or that does not
/// give the fact's value, is left out: better no formula than a wrong one.
/// </summary>
internal sealed class Workings
{
    private readonly List<Fact> facts;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Starts from the facts of an answer; of two facts with one id the first is meant.</summary>
    public Workings(IEnumerable<Fact> facts)
    {
        this.facts = [.. facts];
        for (var place = 0; place < this.facts.Count; place++)
        {
            places.TryAdd(this.facts[place].Id, place);
        }
    }

    /// <summary>The facts, with what was put onto them.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>The fact is the sum of others; one with <c>-</c> before its id is taken off.</summary>
    public Workings Sum(string id, params IReadOnlyList<string> terms) => Put(id, FormulaKind.Sum, Terms(terms));

    /// <summary>The fact is the first ÷ the sum of the others.</summary>
    public Workings Ratio(string id, params IReadOnlyList<string> terms) => Put(id, FormulaKind.Ratio, Terms(terms));

    /// <summary>The fact is the sum of terms that are no facts themselves.</summary>
    public Workings Sum(string id, IReadOnlyList<FormulaTerm> terms) => Put(id, FormulaKind.Sum, terms);

    /// <summary>The facts count, or add up the amounts of, these deals.</summary>
    public Workings Counts(CountedDeals deals, params IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            Change(id, source => source with { Counts = deals });
        }

        return this;
    }

    /// <summary>A term: another fact of the answer; null where it is not there.</summary>
    public FormulaTerm? Term(string id, decimal factor = 1) =>
        places.TryGetValue(id, out var place) ? new(Lower(facts[place].Label), facts[place].Value, factor) : null;

    /// <summary>A term that is an amount.</summary>
    public static FormulaTerm Of(string label, Money amount, decimal factor = 1) =>
        new(label, FactValue.Of(amount), factor);

    private FormulaTerm?[] Terms(IReadOnlyList<string> ids) =>
        [.. ids.Select(id => id.StartsWith('-') ? Term(id[1..], -1) : Term(id))];

    private Workings Put(string id, FormulaKind kind, IReadOnlyList<FormulaTerm?> terms)
    {
        if (terms.Count > 0 && terms.All(term => term is not null) && places.TryGetValue(id, out var place))
        {
            var formula = new Formula(kind, [.. terms.OfType<FormulaTerm>()]);
            if (formula.Gives(facts[place].Value))
            {
                Change(id, source => source with { Formula = formula });
            }
        }

        return this;
    }

    private void Change(string id, Func<FactSource, FactSource> change)
    {
        if (places.TryGetValue(id, out var place))
        {
            facts[place] = facts[place] with { Source = change(facts[place].Source) };
        }
    }

    // "Closed won" becomes "closed won" within a formula; "AE commit" and names stay.
    private static string Lower(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1])
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;
}
