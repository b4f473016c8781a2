using System.Runtime.InteropServices;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Scorecards;

/// <summary>Who gets a card, and what one walk through the deals found of each.</summary>
internal sealed class ScorecardStudy
{
    private readonly Dictionary<int, SellerTally> tallies = [];

    private ScorecardStudy(Period period) => Period = period;

    /// <summary>The period of the cards.</summary>
    public Period Period { get; }

    /// <summary>
    /// Those who get a card, by name: sellers by role who lead nobody and were there in the period, and whoever else won,
    /// has or created deals of it.
    /// </summary>
    public IReadOnlyList<Seller> Sellers { get; private set; } = [];

    /// <summary>Amounts of deals of the period that nobody in view owns are in no card; how many deals.</summary>
    public int Unowned { get; private set; }

    /// <summary>Walks through the deals.</summary>
    public static ScorecardStudy Of(ScopedBook book, Period period, DealSelection selection)
    {
        var study = new ScorecardStudy(period);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (!selection.Matches(deal, state))
            {
                continue;
            }

            if (state.Owner is { } owner)
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(study.tallies, owner.Id, out _);
                (tally ??= new()).Add(book, period, deal, state);
            }
            else if (state.ClosesIn(period) && !state.IsLost)
            {
                study.Unowned++;
            }
        }

        var wanted = ForecastPeople.Concerned(book, selection);
        study.Sellers =
        [
            .. book.People.Sellers.Where(seller =>
                book.Scope.Covers(seller)
                && (wanted?.Contains(seller.Id) ?? study.tallies.ContainsKey(seller.Id))
                && (study.Of(seller).HasDeals || IsThere(book, seller, period))
            ),
        ];
        return study;
    }

    /// <summary>What was found of a seller; nothing for one without deals.</summary>
    public SellerTally Of(Seller seller) => tallies.GetValueOrDefault(seller.Id) ?? new();

    /// <summary>Teams of two and more sellers whose activity fell by more than chance, by name.</summary>
    public IReadOnlyList<GetScorecardsResult.QuietTeam> QuietTeams(ScopedBook book)
    {
        var tests = new List<(Seller Key, TwoMeans Test)>();
        foreach (
            var team in Sellers
                .GroupBy(book.People.TeamLeaderOf)
                .Where(team => team.Key is not null && team.Count() > 1)
                .OrderBy(team => team.Key!.Team, StringComparer.Ordinal)
                .ThenBy(team => team.Key!.Id)
        )
        {
            var all = new ActivityWeeks();
            foreach (var seller in team)
            {
                all.Add(Of(seller).Activity);
            }

            if (all.Test() is { } test)
            {
                tests.Add((team.Key!, test));
            }
        }

        var quiet = SellerHabits.Quiet(tests);
        return
        [
            .. tests
                .Where(test => quiet.Contains(test.Key))
                .Select(test => new GetScorecardsResult.QuietTeam(test.Key.Team!, test.Test.After, test.Test.Before)),
        ];
    }

    /// <summary>Whether somebody sells by role, leads nobody, and was there on a day of the period.</summary>
    internal static bool IsThere(ScopedBook book, Seller seller, Period period) =>
        seller.Role == SellerRole.Rep && !book.People.Leads(seller) && SellerDays.Of(seller, period).Days > 0;
}
