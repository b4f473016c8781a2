using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast;

/// <summary>
/// A forecast by the groups of a dimension. Each group's figures are those of a forecast that is filtered by it, and they
/// add up to the whole, country apart, where a deal stands in several groups.
/// </summary>
internal sealed class ForecastGroups(
    ScopedBook book,
    DealDimension? dimension,
    Period period,
    StageConversion conversion
)
{
    /// <summary>The row of groups without a deal in the period: of them only revenue not created yet is expected.</summary>
    public const string NoDeals = "(no deals yet)";

    private readonly SortedDictionary<string, Group> groups = new(StringComparer.Ordinal);

    /// <summary>Adds a deal, whenever it closes: wins of the quarters before say what new business is to come.</summary>
    public void Add(Deal deal, in DealState state)
    {
        if (dimension is null || (!state.ClosesIn(period) && !state.IsWon))
        {
            return;
        }

        foreach (var name in dimension.GroupsOf(book, deal, state))
        {
            Of(name).Add(deal, state);
        }
    }

    /// <summary>The groups, largest open pipeline first, then by name.</summary>
    /// <param name="panel">The forecast of all groups together.</param>
    /// <param name="commit">Its AE commit.</param>
    /// <param name="all">The deals of all sellers in view.</param>
    public IReadOnlyList<GetForecastResult.ForecastGroup> Rows(
        ForecastByMethod panel,
        CommitForecast commit,
        JudgedDeals all
    )
    {
        if (dimension is null)
        {
            return [];
        }

        Expect(panel.Outlook);
        Call(commit, all);
        var silent = groups.Where(group => !group.Value.HasDeals).Select(group => group.Key).ToArray();
        foreach (var name in silent.Where(name => name != NoDeals))
        {
            Of(NoDeals).Join(groups[name]);
            groups.Remove(name);
        }

        return
        [
            .. groups
                .Select(group => Row(group.Key, group.Value, panel))
                .OrderByDescending(group => group.Open)
                .ThenBy(group => group.Group, StringComparer.Ordinal),
        ];
    }

    private Group Of(string name)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            groups[name] = group = new(book, period, conversion);
        }

        return group;
    }

    /// <summary>Adds what is expected of the open deals, those due later among them.</summary>
    private void Expect(Outlook? outlook)
    {
        foreach (var expectation in outlook?.Raw.Deals ?? [])
        {
            foreach (var name in dimension!.GroupsOf(book, expectation.Deal, expectation.Deal.Now))
            {
                Of(name).Expect(expectation);
            }
        }
    }

    /// <summary>
    /// Gives each group its part of the calls. A call of a seller without open deals stands with the seller or the team
    /// where the groups are these, else apart.
    /// </summary>
    private void Call(CommitForecast commit, JudgedDeals all)
    {
        var calls = CommitForecast.CallsIn(book, period);
        var left = commit.Sellers.Where(seller => seller.IsCall).ToDictionary(seller => seller.SellerId);
        foreach (var group in groups.Values)
        {
            group.Sellers.AddRange(CommitForecast.SellersOf(calls, (group.Tally.Judged, all), null));
            foreach (var part in group.Sellers)
            {
                if (left.TryGetValue(part.SellerId, out var before))
                {
                    left[part.SellerId] = before.Without(part);
                }
            }
        }

        // A deal of several countries takes its part of a call to each of them, so nothing is left to tell.
        foreach (var seller in left.Values.Where(_ => !dimension!.IsShared).Where(seller => seller.Amount != 0))
        {
            Of(GroupOf(seller.SellerId) ?? NoDeals).Sellers.Add(seller);
        }
    }

    private string? GroupOf(int sellerId) =>
        book.People.Sellers.FirstOrDefault(seller => seller.Id == sellerId) is not { } seller ? null
        : dimension!.Name == "owner" ? seller.Name
        : dimension.Name == "team" ? book.People.TeamLeaderOf(seller)?.Team
        : null;

    private GetForecastResult.ForecastGroup Row(string name, Group group, ForecastByMethod panel)
    {
        var part = group.Part();
        var outlook = panel.Outlook?.Part(part);
        var isPlain = outlook is null || panel.Knowledge?.Level == HistoryLevel.StagePercentages;
        return new(
            name,
            group.Tally.ClosedWon,
            group.Tally.Commit,
            isPlain ? group.Tally.Weighted : Money(outlook!.Weighted),
            group.Tally.Open,
            group.Tally.OpenDeals
        )
        {
            Called = Money(group.Sellers.Sum(seller => (double)seller.Amount)),
            Model = outlook?.Model is { } model ? Money(model) : null,
            Ensemble = outlook is null ? null : Money(outlook.Ensemble),
        };
    }

    private Money Money(double minor) =>
        new((long)Math.Round(minor, MidpointRounding.AwayFromZero), book.Company.Currency);

    /// <summary>What is added up of a group.</summary>
    private sealed class Group(ScopedBook book, Period period, StageConversion conversion)
    {
        private readonly BookingHistory history = new(book, period);
        private double past;
        private double weighted;
        private double expected;

        /// <summary>The deals of the period.</summary>
        public ForecastTally Tally { get; } = new(book, period, conversion);

        /// <summary>What each seller stands for.</summary>
        public List<CommitForecast.SellerCommit> Sellers { get; } = [];

        /// <summary>Whether anything is won, open or called in the period, or open beside it.</summary>
        public bool HasDeals => Tally.WonDeals + Tally.OpenDeals > 0 || Sellers.Count > 0 || weighted + expected > 0;

        /// <summary>Adds a deal of the period, or one won before it.</summary>
        public void Add(Deal deal, in DealState state)
        {
            if (state.ClosesIn(period))
            {
                Tally.Add(deal, state);
            }
            else
            {
                history.Add(state);
            }
        }

        /// <summary>Adds what is expected of an open deal.</summary>
        public void Expect(in DealExpectation deal)
        {
            weighted += deal.Weighted;
            expected += deal.Expected;
        }

        /// <summary>Takes over the past of a group without deals.</summary>
        public void Join(Group other) => past += other.history.Total + other.past;

        /// <summary>The sums.</summary>
        public Outlook.OutlookPart Part() =>
            new(history.Total + past)
            {
                Booked = Tally.ClosedWon.Minor,
                Weighted = weighted,
                Expected = expected,
                Sellers = Sellers,
            };
    }
}
