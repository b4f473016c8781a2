using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Answering.Record;

/// <summary>Fingerprints by which two answers are the same, byte for byte: SHA-256, hexadecimal.</summary>
public static class Fingerprint
{
    /// <summary>Of a text.</summary>
    public static string Compute(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of what ran and what came out: functions, arguments, results and every fact; no times.</summary>
    public static string Compute(IEnumerable<AnsweredCall> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var text = new StringBuilder();
        foreach (var call in calls)
        {
            text.Append(call.Function).Append('\n').Append(Json(call.Arguments)).Append('\n');
            text.Append(Json(call.Result)).Append('\n');
            foreach (var fact in (call.Result as SkillResult)?.AllFacts ?? [])
            {
                text.Append(JsonSerializer.Serialize(fact, SkillJson.Options)).Append('\n');
            }
        }

        return Compute(text.ToString());
    }

    /// <summary>The first characters of the fingerprint of a definition: enough to see that it changed.</summary>
    public static string ComputeForDefinition(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Compute(fact.Source.Definition)[..12];
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), SkillJson.Options);
}
