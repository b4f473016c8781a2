using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering.Fields;

namespace RevBot.Skills.Filtering;

/// <summary>
/// A filter with its names found in the data: decides for each deal whether it is among those meant. All fields must
/// fit; of the values of a field any.
/// </summary>
public sealed class DealSelection
{
    private readonly IReadOnlyList<Condition> conditions;
    private readonly IReadOnlyList<Condition> exclusions;
    private readonly decimal? minAmount;
    private readonly decimal? maxAmount;

    private DealSelection(IReadOnlyList<Condition> conditions, IReadOnlyList<Condition> exclusions, DealFilter? filter)
    {
        (this.conditions, this.exclusions) = (conditions, exclusions);
        (minAmount, maxAmount) = (filter?.MinAmount, filter?.MaxAmount);
        IsEverything = conditions.Count == 0 && exclusions.Count == 0 && minAmount is null && maxAmount is null;
        OnlyPeople =
            minAmount is null
            && maxAmount is null
            && exclusions.Count == 0
            && conditions.All(c => c.Sellers is not null);
        Sellers = conditions
            .Select(condition => condition.Sellers)
            .OfType<IReadOnlySet<int>>()
            .Aggregate((IReadOnlySet<int>?)null, (all, next) => all is null ? next : all.Intersect(next).ToHashSet());
    }

    /// <summary>The fields that conditions of the filter, not of its exclusion, are on.</summary>
    internal IReadOnlyList<DealField> Fields { get; private init; } = [];

    /// <summary>Whether conditions on closing mean closed deals: any but that a deal is not closed.</summary>
    internal bool MeansClosed { get; private init; }

    /// <summary>Whether a condition is on something that the data keep only as it is now.</summary>
    internal bool IsOnlyOfNow { get; private init; }

    /// <summary>Whether a condition of the filter is on a field.</summary>
    internal bool IsOn(string field) => Fields.Any(known => string.Equals(known.Name, field, StringComparison.Ordinal));

    /// <summary>Whether there is no filter at all.</summary>
    public bool IsEverything { get; }

    /// <summary>Whether the filter names people only, so that quotas and calls can be given for it.</summary>
    public bool OnlyPeople { get; }

    /// <summary>The ids of the people that owners and teams name; null where the filter names none.</summary>
    public IReadOnlySet<int>? Sellers { get; }

    /// <summary>What is meant, in words, such as "Enterprise, Germany, except Renewal"; empty for everything.</summary>
    public required string Words { get; init; }

    /// <summary>Finds a filter's names in what the person may see.</summary>
    /// <param name="book">The view; a name outside it is answered like one that does not exist.</param>
    /// <param name="filter">The filter; null for all deals in view.</param>
    /// <param name="period">
    /// The period of the question, in which a deal's probability is that of closing; null for the current quarter.
    /// </param>
    /// <exception cref="SkillInputException">
    /// A name is not known there, or a condition cannot be read or told from the data; the message quotes it.
    /// </exception>
    public static DealSelection Of(ScopedBook book, DealFilter? filter, Period? period = null)
    {
        var reader = new FieldReader(book, period);
        var wanted = Conditions(reader, filter);
        var unwanted = Conditions(reader, filter?.Exclude);
        var (where, except) = (filter?.Where ?? [], filter?.Exclude?.Where ?? []);
        return new(wanted, unwanted, filter)
        {
            Words = FilterWords.Describe(wanted, unwanted, filter, book),
            Fields = [.. where.Select(FieldConditions.FieldOf)],
            MeansClosed = where.Any(one => FieldConditions.FieldOf(one).Name == "closed" && one.Op?.Trim() != "empty"),
            IsOnlyOfNow = where.Concat(except).Any(one => FieldConditions.FieldOf(one).IsOnlyOfNow),
        };
    }

    private static IReadOnlyList<Condition> Conditions(FieldReader reader, DealFilter? filter) =>
        filter is null ? [] : [.. Condition.All(reader.Book, filter), .. FieldConditions.All(reader, filter.Where)];

    /// <summary>
    /// Whether a deal, as it was in a state, is meant. A deal without an amount is not where an amount is asked for.
    /// </summary>
    public bool Matches(Deal deal, in DealState state) => IsEverything || Matches(deal.Traits, state);

    /// <summary>Whether a deal that is known by its traits, as it was in a state, is meant.</summary>
    public bool Matches(DealTraits deal, in DealState state)
    {
        if (IsEverything)
        {
            return true;
        }

        foreach (var condition in conditions)
        {
            if (!condition.Matches(deal, state))
            {
                return false;
            }
        }

        foreach (var exclusion in exclusions)
        {
            if (exclusion.Matches(deal, state))
            {
                return false;
            }
        }

        return (minAmount is null && maxAmount is null) || HasAmount(state);
    }

    /// <summary>
    /// Whether the owner of a deal is among the people meant, whatever else the filter asks; true for every owner where
    /// the filter names nobody.
    /// </summary>
    public bool MatchesOwner(in DealState state)
    {
        var owner = state.Owner;
        foreach (var condition in conditions)
        {
            if (condition.Sellers is { } wanted && !(owner is not null && wanted.Contains(owner.Id)))
            {
                return false;
            }
        }

        foreach (var exclusion in exclusions)
        {
            if (exclusion.Sellers is { } unwanted && owner is not null && unwanted.Contains(owner.Id))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasAmount(in DealState state)
    {
        var amount = state.Value.Amount;
        return state.HasValue
            && (minAmount is not { } least || amount >= least)
            && (maxAmount is not { } most || amount <= most);
    }
}
