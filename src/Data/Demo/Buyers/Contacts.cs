using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Buyers;

/// <summary>The people on the buyer's side, who join one after the other.</summary>
internal static class Contacts
{
    private static readonly string[] Roles = ["champion", "economic_buyer", "user", "legal"];

    /// <summary>Those who have joined by the deal's last day; the champion first.</summary>
    /// <param name="words">Their names and titles.</param>
    /// <param name="plan">What the deal is.</param>
    /// <param name="course">How it went.</param>
    /// <param name="chance">The deal's stream for its buyers.</param>
    public static IEnumerable<ContactRoleRow> Draw(DemoWords words, DealPlan plan, Course course, SeededRandom chance)
    {
        var names = new Names(words);
        for (var place = 0; place < plan.Contacts; place++)
        {
            var joins = place == 0 ? plan.Created : plan.Created + (int)((course.Closes - plan.Created) * 0.18 * place);
            var row = new ContactRoleRow
            {
                OpportunityId = 0,
                Number = place + 1,
                Name = names.Buyer(chance),
                Title = chance.Pick(words.ContactTitles[place]),
                Role = Roles[place],
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
