using BenchmarkDotNet.Attributes;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Benchmarks;

/// <summary>
/// Each skill over all deals, as a VP asks. A new view for each question, as the bot makes one; the book's own norms are
/// warm, as they are from the day's second question on.
/// </summary>
public class SkillBenchmarks
{
    private DealBook book = null!;
    private object arguments = null!;
    private ISkill skill = null!;

    /// <summary>Sizes.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Deals { get; set; }

    /// <summary>Every skill that needs no arguments to answer, and query_metric with two.</summary>
    [ParamsSource(nameof(Skills))]
    public string Skill { get; set; } = "get_forecast";

    /// <summary>The names.</summary>
    public static IEnumerable<string> Skills => SkillCatalog.All.Select(skill => skill.Name);

    /// <summary>Loads the book.</summary>
    [GlobalSetup]
    public void Load()
    {
        book = DemoFile.Load(Deals);
        skill = SkillCatalog.Find(Skill)!;
        arguments = Examples.Of(skill);
    }

    /// <summary>One question.</summary>
    [Benchmark]
    public object Ask() => skill.Run(DemoFile.ViewOf(book), arguments);
}
