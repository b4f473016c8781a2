using System.Text.Json;
using System.Text.Json.Serialization;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Answering;

/// <summary>Writes an answer as one line of JSON.</summary>
public static class AnswerJson
{
    // The envelope shows every field; arguments and results leave out what is empty.
    private static readonly JsonSerializerOptions Envelope = new(SkillJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new Inner() },
    };

    /// <summary>One line, without its end.</summary>
    public static string Line(AnswerEnvelope envelope) => JsonSerializer.Serialize(envelope, Envelope);

    /// <summary>Another record as one line, written in the same way.</summary>
    public static string Serialize<T>(T value)
        where T : class => JsonSerializer.Serialize(value, Envelope);

    // Values of declared type object are arguments and results.
    private sealed class Inner : JsonConverter<object>
    {
        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are written, not read.");

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), SkillJson.Options);
    }
}
