using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Buyers;

/// <summary>The people on the buyer's side, who join one after the other.</summary>
internal static class Contacts
{
    private static readonly (string Role, string[] Titles)[] Parts =
    [
        ("champion", ["HR Director", "Head of People", "Global Mobility Lead"]),
        ("economic_buyer", ["CFO", "VP Finance", "Chief People Officer"]),
        ("user", ["Payroll Manager", "HR Business Partner", "People Operations Manager"]),
        ("legal", ["General Counsel", "Legal Counsel", "Data Protection Officer"]),
    ];

    /// <summary>Those who have joined by the deal's last day; the champion first.</summary>
    /// <param name="plan">What the deal is.</param>
    /// <param name="course">How it went.</param>
    /// <param name="chance">The deal's stream for its buyers.</param>
    public static IEnumerable<ContactRoleRow> Draw(DealPlan plan, Course course, SeededRandom chance)
    {
        for (var place = 0; place < plan.Contacts; place++)
        {
            var (role, titles) = Parts[place];
            var joins = place == 0 ? plan.Created : plan.Created + (int)((course.Closes - plan.Created) * 0.18 * place);
            var row = new ContactRoleRow
            {
                OpportunityId = 0,
                Number = place + 1,
                Name = Names.Buyer(chance),
                Title = chance.Pick(titles),
                Role = role,
            };
            var gone = place == 0 && plan.LosesChampion && plan.ChampionDay < course.LastDay;
            var engaged = (gone ? plan.ChampionDay : course.LastDay) - (int)chance.Exponential(plan.Won ? 6 : 13);
            var second = chance.Whole(25_200, 64_799) * 1_000_000L;
            if (joins <= course.LastDay)
            {
                yield return row with
                {
                    EngagedAt = Timeline.MicrosAt(Math.Max(joins, engaged), 0) + second,
                    LeftAt = gone ? Timeline.MicrosAt(plan.ChampionDay, 0) + (64_800 * 1_000_000L) : null,
                };
            }
        }
    }
}
