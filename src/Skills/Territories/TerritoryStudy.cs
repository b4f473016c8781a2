using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Skills.Filtering;
using RevBot.Skills.Scenario.Additions;
using RevBot.Skills.Scorecards;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Territories;

/// <summary>The territories of a view: what one walk through the deals finds of each, and who works it.</summary>
internal sealed class TerritoryStudy
{
    private const int Year = 365;
    private const int Least = 2;
    private readonly SortedDictionary<string, TerritoryTally> tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Sellers, double Capacity)> people = new(StringComparer.Ordinal);
    private readonly ScopedBook book;
    private readonly HashSet<string> sharedTeamNames;

    private TerritoryStudy(ScopedBook book)
    {
        this.book = book;
        sharedTeamNames =
        [
            .. book
                .People.Teams.CountBy(team => team.Name, StringComparer.Ordinal)
                .Where(name => name.Value > 1)
                .Select(name => name.Key),
        ];
    }

    /// <summary>Whether teams stand in for territories.</summary>
    public bool IsByTeam { get; private init; }

    /// <summary>Deals that belong to no territory.</summary>
    public int Unplaced { get; private set; }

    /// <summary>People who sell and belong to no territory.</summary>
    public int UnplacedSellers { get; private set; }

    /// <summary>The territories by name: those that have deals of the year, open deals or sellers.</summary>
    public IEnumerable<string> Names =>
        tallies.Keys.Union(people.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Walks through the deals and the people.</summary>
    public static TerritoryStudy Of(ScopedBook book, Period period, DealSelection selection)
    {
        var named = book.People.Sellers.Select(seller => seller.Territory?.Name).OfType<string>();
        var study = new TerritoryStudy(book) { IsByTeam = named.Distinct(StringComparer.Ordinal).Count() < Least };
        study.AddPeople(period, selection);
        var last = LocalDate.Min(book.DataDay, period.End);
        var first = last.PlusDays(1 - Year);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            var wasCreated = deal.CreatedOn is { } created && created >= first && created <= last;
            var wasClosed = !state.IsOpen && state.CloseOn is { } closed && closed >= first && closed <= last;
            if ((wasCreated || wasClosed || state.IsOpen) && selection.Matches(deal, state))
            {
                study.Add(deal, state, wasCreated, wasClosed);
            }
        }

        return study;
    }

    /// <summary>What was found of a territory; nothing for one without deals.</summary>
    public TerritoryTally Of(string name) => tallies.GetValueOrDefault(name) ?? new();

    /// <summary>Its region; null where none is known.</summary>
    public string? RegionOf(string name) => regions.GetValueOrDefault(name);

    /// <summary>How many people sell in it, and what they come to in full sellers.</summary>
    public (int Sellers, double Capacity) PeopleOf(string name) => people.GetValueOrDefault(name);

    private void Add(Deal deal, in DealState state, bool wasCreated, bool wasClosed)
    {
        var name = IsByTeam
            ? state.Owner is { } owner
                ? TeamOf(owner)
                : null
            : state.Territory?.Name;
        if (name is null)
        {
            Unplaced++;
            return;
        }

        if (!tallies.TryGetValue(name, out var tally))
        {
            tallies[name] = tally = new();
        }

        regions.TryAdd(name, IsByTeam ? null : state.Territory?.Region);
        tally.Add(deal, state, wasCreated, wasClosed);
    }

    private void AddPeople(Period period, DealSelection selection)
    {
        var curve = book.Norm<RampCurve>();
        foreach (var seller in book.People.Sellers)
        {
            if (
                !ScorecardStudy.IsThere(book, seller, period)
                || !book.Scope.Covers(seller)
                || selection.Sellers?.Contains(seller.Id) == false
            )
            {
                continue;
            }

            if ((IsByTeam ? TeamOf(seller) : seller.Territory?.Name) is not { } name)
            {
                UnplacedSellers++;
                continue;
            }

            var (sellers, capacity) = people.GetValueOrDefault(name);
            people[name] = (sellers + 1, capacity + (curve.FullDays(seller, period) / period.Days));
            regions.TryAdd(name, IsByTeam ? null : seller.Territory?.Region);
        }
    }

    // Two teams of one name are told apart by their leaders.
    private string? TeamOf(Seller seller) =>
        book.People.TeamLeaderOf(seller) is not { Team: { } team } leader ? null
        : sharedTeamNames.Contains(team) ? $"{team} ({leader.Name})"
        : team;
}
