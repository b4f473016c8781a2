using System.Text.Json;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Benchmarks;

/// <summary>Arguments to measure a skill with: those that it needs, nothing else.</summary>
internal static class Examples
{
    public static object Of(ISkill skill)
    {
        var json =
            skill.Name == "query_metric"
                ? """{"measures":["pipeline_amount","win_rate"],"groupBy":["segment"]}"""
                : "{}";
        return JsonSerializer.Deserialize(json, skill.ArgumentsType, SkillJson.Options)!;
    }
}
