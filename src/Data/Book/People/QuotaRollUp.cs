using RevBot.Data.Book.Rows;
using RevBot.Data.Finance;

namespace RevBot.Data.Book.People;

/// <summary>
/// The quota of some people for a period, up the hierarchy: a leader's own where one is set for a team of which all are
/// meant, otherwise what stands below added up.
/// </summary>
/// <remarks>
/// Companies set leaders less than their sellers' sum, so that one seller may miss (over-assignment); a leader is held
/// against the leader's own. A leader's quota of less than half of what stands below it is that of a leader who also
/// sells: it is added to the team's. Of one person's quotas those that lie within a longer one are parts of it and do not
/// count beside it.
/// </remarks>
/// <param name="Amount">What attainment, coverage and gap are against, in the reporting currency.</param>
/// <param name="OfSellers">The sum over those who lead nobody; null where none of them has one.</param>
/// <param name="Leaders">Whose own quota stands in the place of the sum below it, from the top, by name; mostly none.</param>
public sealed record QuotaRollUp(Money Amount, Money? OfSellers, IReadOnlyList<Seller> Leaders)
{
    /// <summary>Adds the quotas up; null where none of the people has one.</summary>
    /// <param name="people">Whose quotas are meant.</param>
    /// <param name="hierarchy">Who leads whom.</param>
    /// <param name="quotasOf">A person's quotas of the period, converted; also of people who are not meant.</param>
    internal static QuotaRollUp? Of(
        IReadOnlyCollection<Seller> people,
        Hierarchy hierarchy,
        Func<Seller, IReadOnlyList<QuotaItem>> quotasOf
    )
    {
        var walk = new Walk(people.Select(person => person.Id).ToHashSet(), hierarchy, quotasOf);
        var counted = people.Where(walk.IsTop).SelectMany(walk.Count).ToArray();
        return Sum(counted) is { } amount
            ? new(amount, Sum(people.Where(person => !hierarchy.Leads(person)).SelectMany(walk.Own)), walk.Leaders)
            : null;
    }

    private static Money? Sum(IEnumerable<QuotaItem> quotas) =>
        quotas.Aggregate((Money?)null, (sum, quota) => sum is { } so ? so + quota.Amount : quota.Amount);

    /// <summary>One way down the hierarchy.</summary>
    private sealed class Walk(HashSet<int> meant, Hierarchy hierarchy, Func<Seller, IReadOnlyList<QuotaItem>> quotasOf)
    {
        public List<Seller> Leaders { get; } = [];

        public bool IsTop(Seller person) =>
            hierarchy.ManagerOf(person) is not { } manager || !meant.Contains(manager.Id);

        public IReadOnlyList<QuotaItem> Own(Seller person)
        {
            var all = quotasOf(person);
            return all.Count < 2 ? all : [.. all.Where(one => !all.Any(other => IsWithin(one, other)))];
        }

        /// <summary>What counts for a person and all below.</summary>
        public IReadOnlyList<QuotaItem> Count(Seller person)
        {
            var mark = Leaders.Count;
            var below = hierarchy
                .Reports(person)
                .Where(report => meant.Contains(report.Id))
                .SelectMany(Count)
                .ToArray();
            var own = Own(person);
            return below.Length == 0 ? own
                : own.Count == 0 || !IsWholeTeam(person) || own.Any(one => below.Any(other => Straddles(one, other)))
                    ? below
                : Weigh(person, own, below, mark);
        }

        // Whose own number is taken hides the leaders below from the list.
        private List<QuotaItem> Weigh(Seller person, IReadOnlyList<QuotaItem> own, QuotaItem[] below, int mark)
        {
            List<QuotaItem> counted = [];
            var left = below.ToList();
            var replaces = false;
            foreach (var one in own)
            {
                var under = left.Where(other => Covers(one, other)).ToArray();
                if (under.Length > 0 && one.Amount.Minor * 2 >= under.Sum(other => other.Amount.Minor))
                {
                    left.RemoveAll(other => Covers(one, other));
                    replaces = true;
                }

                counted.Add(one);
            }

            if (replaces)
            {
                Leaders.RemoveRange(mark, Leaders.Count - mark);
                Leaders.Add(person);
            }

            counted.AddRange(left);
            return counted;
        }

        private bool IsWholeTeam(Seller leader) =>
            hierarchy.Below(leader).All(person => meant.Contains(person.Id) || quotasOf(person).Count == 0);

        private static bool IsWithin(QuotaItem inner, QuotaItem outer) =>
            Covers(outer, inner) && outer.PeriodEnd - outer.PeriodStart > inner.PeriodEnd - inner.PeriodStart;

        private static bool Covers(QuotaItem outer, QuotaItem inner) =>
            outer.PeriodStart <= inner.PeriodStart && inner.PeriodEnd <= outer.PeriodEnd;

        private static bool Straddles(QuotaItem own, QuotaItem below) =>
            own.PeriodStart <= below.PeriodEnd && below.PeriodStart <= own.PeriodEnd && !Covers(own, below);
    }
}
