using RevBot.Skills.Facts;
using RevBot.Skills.Tests.Ledgers;
using RevBot.Skills.Tests.Scoping;

namespace RevBot.Skills.Tests.Facts;

/// <summary>For every function on the demo company: a table that was cut can be had whole, and the shown rows are in it.</summary>
public sealed class WholeTableLaws(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    [Fact]
    public void WholeTable_HasAsManyRowsAsTheAnswerSays_AndEachShownOne()
    {
        var cut = Tables().Where(table => table.Whole is not null && table.OutOf > table.Rows.Count).ToArray();

        Assert.True(cut.Length >= 8, $"{cut.Length} tables are cut");
        Assert.All(
            cut,
            table =>
            {
                var whole = table.TakeRows(int.MaxValue);
                Assert.Equal(table.OutOf, whole.Count);
                var all = whole.Select(Text).ToHashSet(StringComparer.Ordinal);
                Assert.All(table.Rows, row => Assert.Contains(Text(row), all));
                Assert.All(whole, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
            }
        );
    }

    [Theory]
    [InlineData("list_deals", "deals")]
    [InlineData("list_risk_deals", "risks")]
    [InlineData("query_metric", "groups")]
    [InlineData("get_pipeline_changes", "deals")]
    [InlineData("audit_data_quality", "mend")]
    public void ListThatPeopleExport_CanBeHadWhole(string function, string id) =>
        Assert.Contains(
            Answers(),
            answer => answer.Function == function && answer.Table.Id == id && answer.Table.Whole is not null
        );

    [Fact]
    public void Refusals_AreFew()
    {
        var refused = Questions.All.Count(question =>
            Record.Exception(() => question.Skill.Run(ledger.Head, question.Arguments)) is not null
        );

        Assert.True(
            refused * 10 <= Questions.All.Count(),
            $"{refused} of {Questions.All.Count()} ways to ask are refused"
        );
    }

    [Fact]
    public void TakeRows_StopsAtTheNumberAskedFor()
    {
        var table = Tables().First(table => table is { Id: "deals", Whole: not null } && table.OutOf > 12);

        Assert.Equal(12, table.TakeRows(12).Count);
        Assert.Equal(3, table.TakeRows(3).Count);
    }

    [Fact]
    public void TableThatWasNotCut_IsItsOwnWhole()
    {
        var table = new TableBuilder<int>("t", "T").Count("n", "N", "a number", number => number).BuildFirst([1, 2], 2);

        Assert.Null(table.OutOf);
        Assert.Null(table.Whole);
        Assert.Same(table.Rows, table.TakeRows(2));
        Assert.Single(table.TakeRows(1));
    }

    private IEnumerable<FactTable> Tables() => Answers().Select(answer => answer.Table);

    private IEnumerable<(string Function, FactTable Table)> Answers()
    {
        foreach (var (skill, arguments) in Questions.All)
        {
            SkillResult result;
            try
            {
                result = skill.Run(ledger.Head, arguments);
            }
            catch (SkillInputException)
            {
                // A way to ask that this company has no answer to; which functions answer is a test of its own.
                continue;
            }

            foreach (var table in result.Tables)
            {
                yield return (skill.Name, table);
            }
        }
    }

    private static string Text(FactRow row) =>
        string.Join('|', row.Cells.Select(cell => cell is null ? string.Empty : FactFormat.Exact(cell))) + row.Detail;
}
