using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Provenance;
using RevBot.Skills.Tests.Ledgers;
using RevBot.Skills.Tests.Scoping;

namespace RevBot.Skills.Tests.Provenance;

/// <summary>For every function on the demo company: formulas give their facts, and counted deals add up to them.</summary>
public sealed class WorkingsLaws(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    [Theory]
    [InlineData(
        "get_forecast",
        "commit weighted model ensemble gap attainment coverage remaining_coverage percent_to_commit best_case"
    )]
    [InlineData("get_win_loss", "win_rate win_rate_by_amount closed_deals")]
    [InlineData("get_pipeline", "coverage percent_to_commit")]
    [InlineData("get_pipeline_changes", "end net_change")]
    [InlineData("explain_forecast_change", "end change")]
    [InlineData("run_scenario", "change base_gap")]
    [InlineData("reconcile", "pipeline_delta bookings_delta")]
    public void HeadlineFigures_HaveTheirNumbersPutIn(string function, string ids)
    {
        var facts = Answers().First(answer => answer.Function == function).Result.Facts;

        Assert.All(ids.Split(' '), id => Assert.NotNull(facts.Single(fact => fact.Id == id).Source.Formula));
    }

    [Fact]
    public void Formula_WorkedOut_GivesItsFact()
    {
        var worked = Answers()
            .SelectMany(answer => answer.Result.Facts)
            .Where(fact => fact.Source.Formula is not null)
            .ToArray();

        Assert.True(worked.Length > 50);
        Assert.All(
            worked,
            fact =>
            {
                // By hand: sums of value × factor, or the first over the sum of the rest.
                var terms = fact.Source.Formula!.Terms.Select(term => term.Value.Number * term.Factor).ToArray();
                var value = fact.Source.Formula.Kind == FormulaKind.Sum ? terms.Sum() : terms[0] / terms.Skip(1).Sum();
                Assert.Equal((double)fact.Value.Number, (double)value, fact.Value.Unit == FactUnit.Money ? 10.0 : 1e-6);
            }
        );
    }

    [Fact]
    public void CountedDeals_AddUpToTheirFigureAndAreAsManyAsItSays()
    {
        var sums = new HashSet<string>(
            ["closed_won", "open", "commit_category", "best_case", "won_amount", "lost_amount", "pipeline_amount"],
            StringComparer.Ordinal
        );
        var seen = 0;
        foreach (var (_, result) in Answers())
        {
            foreach (var fact in result.Facts.Where(fact => fact.Source.Counts is not null))
            {
                var rows = CountedRows.Of(ledger.Head, result, fact.Source.Counts!.Value, 5);
                Assert.NotNull(rows);
                Assert.Equal(Math.Min(5, rows.Count), rows.Listed.Count);
                if (sums.Contains(fact.Id))
                {
                    Assert.Equal(fact.Value.Number, rows.Total.Amount);
                    seen++;
                }

                if (fact.Value.Unit == FactUnit.Count)
                {
                    Assert.Equal(fact.Value.Number, rows.Count);
                    seen++;
                }
            }
        }

        Assert.True(seen > 15);
    }

    [Fact]
    public void FormulaThatDoesNotGiveTheFact_IsLeftOut()
    {
        var facts = new FactList()
            .Add("a", "A", FactValue.Count(2), "two")
            .Add("b", "B", FactValue.Count(3), "three")
            .Add("c", "C", FactValue.Count(6), "six")
            .Facts;

        Assert.All(new Workings(facts).Sum("c", "a", "b").Facts, fact => Assert.Null(fact.Source.Formula));
        Assert.Equal("3 b − 2 a", Formula.Sum(new("b", FactValue.Count(3)), new("a", FactValue.Count(2), -1)).Text);
        Assert.Equal(
            "2 a ÷ (2 a + 3 b)",
            Formula.Ratio(new("a", FactValue.Count(2)), new("a", FactValue.Count(2)), new("b", FactValue.Count(3))).Text
        );
    }

    private IEnumerable<(string Function, SkillResult Result)> Answers()
    {
        foreach (var (skill, arguments) in Questions.All)
        {
            if (Answered(skill, arguments) is { } result)
            {
                yield return (skill.Name, result);
            }
        }
    }

    // A way to ask that this company has no answer to, such as a scenario of a year that is over, has no workings either.
    private SkillResult? Answered(ISkill skill, object arguments)
    {
        try
        {
            return skill.Run(ledger.Head, arguments);
        }
        catch (SkillInputException)
        {
            return null;
        }
    }
}
