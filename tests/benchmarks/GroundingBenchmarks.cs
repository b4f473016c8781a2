using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Benchmarks;

/// <summary>The grounding check over the longest text that RevBot says: a manager's brief, of at most 300 words.</summary>
public class GroundingBenchmarks
{
    private const int Deals = 10_000;

    private Answer brief = null!;

    /// <summary>Words the brief.</summary>
    [GlobalSetup]
    public void Word()
    {
        var view = DemoFile.ViewOf(DemoFile.Load(Deals));
        var skill = SkillCatalog.Find("get_brief")!;
        brief = new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance).Compose(
            [new(skill, skill.Run(view, Examples.Of(skill)), Ask.Any, [])],
            DataState.Assess(view, TimeSpan.FromHours(4))
        );
    }

    /// <summary>One verdict.</summary>
    [Benchmark]
    public GroundingReport Check() => GroundingCheck.Check(brief.Text, brief.Facts, new());
}
