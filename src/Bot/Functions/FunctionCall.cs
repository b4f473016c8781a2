using System.Text.Json;
using System.Text.Json.Serialization;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Functions;

/// <summary>
/// A function and its arguments, in the one shape in which calls are planned, run, remembered and kept. As JSON:
/// <c>{"function", "arguments", "ask", "assumed"}</c>, the last two left out where nothing in particular was asked and
/// nothing assumed.
/// </summary>
public sealed record FunctionCall
{
    private readonly object? record;

    /// <param name="function">The function's name, snake_case, without its plugin.</param>
    /// <param name="arguments">An object; whether it fits the function is not known before the kernel checked it.</param>
    [JsonConstructor]
    public FunctionCall(string function, JsonElement arguments) => (Function, Arguments) = (function, arguments);

    private FunctionCall(string function, object record)
        : this(function, JsonSerializer.SerializeToElement(record, record.GetType(), SkillJson.Options)) =>
        this.record = record;

    /// <summary>The function's name, snake_case, without its plugin.</summary>
    public string Function { get; }

    /// <summary>The arguments, an object.</summary>
    public JsonElement Arguments { get; }

    /// <summary>What kind of answer is wanted of the function.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Ask Ask { get; init; }

    /// <summary>What was taken for granted and the person did not say, in short phrases: "this quarter", "your team".</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Function and arguments in one line; two calls are the same where these are.</summary>
    [JsonIgnore]
    public string Line => $"{Function} {Arguments.GetRawText()}";

    // Nothing assumed is not written.
    [JsonInclude]
    [JsonPropertyName("assumed")]
    private IReadOnlyList<string>? Kept
    {
        get => Assumed.Count == 0 ? null : Assumed;
        init => Assumed = value ?? [];
    }

    /// <summary>A call with the arguments of a record.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="arguments">An instance of the function's arguments record.</param>
    public static FunctionCall Of(string function, object arguments) => new(function, arguments);

    /// <summary>The arguments as a record of a type: the one that the call was made of, else read; null for JSON's null.</summary>
    /// <exception cref="JsonException">They do not fit the type.</exception>
    internal object? ReadArguments(Type type) =>
        record?.GetType() == type ? record : Arguments.Deserialize(type, SkillJson.Options);

    /// <summary>The same call with what was read from it, so that it shows what runs.</summary>
    internal FunctionCall WithRecord(object read) =>
        ReferenceEquals(record, read) ? this : new(Function, read) { Ask = Ask, Assumed = Assumed };
}
