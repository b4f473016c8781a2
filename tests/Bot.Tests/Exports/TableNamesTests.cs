using RevBot.Bot.Exports.Documents;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Tables of one document, each under an id and a title of its own.</summary>
public sealed class TableNamesTests
{
    [Fact]
    public void TablesOfOneTitle_ArePartedByTheirDeals()
    {
        var named = Name(("deals", "Deals", About("EMEA")), ("deals", "Deals", About(null)), ("risks", "Risks", null));

        Assert.Equal([("deals", "Deals: EMEA"), ("deals_2", "Deals"), ("risks", "Risks")], named);
    }

    [Fact]
    public void TablesOfTheSameDeals_ArePartedByTheirPeriod()
    {
        var named = Name(("a", "Wins", About("EMEA", "2027-Q3")), ("a", "wins", About("EMEA", "2027-Q4")));

        Assert.Equal([("a", "Wins: 2027-Q3"), ("a_2", "wins: 2027-Q4")], named);
    }

    [Fact]
    public void TablesThatNothingParts_AreNumbered()
    {
        var named = Name(("a", "Wins", About("EMEA")), ("A", "Wins", About("EMEA")), ("a_2", "Wins 2", null));

        Assert.Equal([("a", "Wins"), ("A_2", "Wins 2"), ("a_2_2", "Wins 2 2")], named);
    }

    private static Told About(string? filter, string? period = null) => new() { Filter = filter, Period = period };

    private static IEnumerable<(string, string)> Name(params (string Id, string Title, Told? From)[] tables) =>
        TableNames
            .TellApart([
                .. tables.Select(one =>
                    (TableMaker.Create(new FactTable(one.Id, one.Title, [], []), isWhole: true), (SkillResult?)one.From)
                ),
            ])
            .Select(table => (table.Id, table.Title));

    private sealed record Told : SkillResult;
}
