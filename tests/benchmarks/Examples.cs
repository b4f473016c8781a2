using System.Text.Json;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Benchmarks;

/// <summary>Questions to measure: each skill with the arguments that it needs and no others, then the dearest known ones.</summary>
internal static class Examples
{
    private const string EveryMeasure = """
        {"measures":["pipeline_amount","deal_count","won_amount","won_count","lost_amount","lost_count","win_rate",
        "win_rate_by_amount","average_deal_size","sales_cycle_days","created_amount","created_count","slipped_amount",
        "push_count","quota","attainment","coverage","weighted_pipeline","activity_count","days_since_activity",
        "discount","velocity"]}
        """;

    private static readonly (string Name, string Skill, string Json)[] Dear =
    [
        ("list_deals, by risk", "list_deals", """{"orderBy":"risk desc"}"""),
        ("get_win_loss, a year by account", "get_win_loss", """{"period":"FY2026","groupBy":"account"}"""),
        ("query_metric, every measure", "query_metric", EveryMeasure),
    ];

    /// <summary>Every question, by name.</summary>
    public static IEnumerable<(string Name, ISkill Skill, object Arguments)> All =>
        SkillCatalog
            .All.Select(skill => (skill.Name, skill, Of(skill)))
            .Concat(Dear.Select(dear => (dear.Name, Skill(dear.Skill), Parsed(Skill(dear.Skill), dear.Json))));

    public static object Of(ISkill skill) =>
        Parsed(
            skill,
            skill.Name switch
            {
                "query_metric" => """{"measures":["pipeline_amount","win_rate"],"groupBy":["segment"]}""",
                "explain_deal" or "recommend_strategy" => """{"deal":"006RB0000000001"}""",
                "run_scenario" => """{"adjustments":[{"kind":"slip","count":2}]}""",
                _ => "{}",
            }
        );

    private static ISkill Skill(string name) => SkillCatalog.Find(name)!;

    private static object Parsed(ISkill skill, string json) =>
        JsonSerializer.Deserialize(json, skill.ArgumentsType, SkillJson.Options)!;
}
