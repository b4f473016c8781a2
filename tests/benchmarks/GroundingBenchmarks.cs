using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Benchmarks;

/// <summary>Wording the longest text that RevBot says, a manager's brief of at most 300 words, and checking its numbers.</summary>
public class GroundingBenchmarks
{
    private const int Deals = 10_000;

    private Composer composer = null!;
    private FunctionAnswer[] parts = null!;
    private DataState state = null!;

    /// <summary>Finds what the brief says.</summary>
    [GlobalSetup]
    public void Word()
    {
        var view = DemoFile.ViewOf(DemoFile.Load(Deals));
        var skill = SkillCatalog.Find("get_brief")!;
        composer = new(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance);
        parts = [new(skill, skill.Run(view, Examples.Of(skill)), Ask.Any, [])];
        state = DataState.Assess(view, TimeSpan.FromHours(4));
    }

    /// <summary>One text with its verdict.</summary>
    [Benchmark]
    public Answer Compose() => composer.Compose(parts, state);
}
