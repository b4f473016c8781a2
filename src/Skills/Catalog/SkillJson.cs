using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Catalog;

/// <summary>How arguments and results travel as JSON: camelCase, nulls left out, enums by name, money as amount and currency.</summary>
public static class SkillJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            MaxDepth = 16,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new MoneyJson());
        options.Converters.Add(new FactJson());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWordChoices } };
        options.MakeReadOnly();
        return options;
    }

    // An override does not inherit [JsonIgnore]; these choose words and are no part of a result.
    private static void LeaveOutWordChoices(JsonTypeInfo type)
    {
        if (!typeof(SkillResult).IsAssignableFrom(type.Type))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.Name is "flags" or "followUps").ToArray())
        {
            type.Properties.Remove(property);
        }
    }

    private sealed class MoneyJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Results are written, not read.");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Amount);
    }

    private sealed class FactJson : JsonConverter<Fact>
    {
        public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Facts are written, not read.");

        public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("id", value.Id);
            writer.WriteString("label", value.Label);
            if (value.Value.Text is { } text)
            {
                writer.WriteString("value", text);
            }
            else
            {
                writer.WriteNumber("value", value.Value.Number);
            }

            writer.WriteString("unit", UnitOf(value.Value));
            writer.WritePropertyName("source");
            JsonSerializer.Serialize(writer, value.Source, options);
            writer.WriteEndObject();
        }

        private static string UnitOf(FactValue value) =>
            value.Currency?.Code ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(value.Unit.ToString());
    }
}
