using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Answering.Record;

/// <summary>What an answer was made of: enough to explain it, to make it again and to compare it; never its words.</summary>
public sealed record StoredAnswer
{
    // Headline figures; tables are made again where they are wanted.
    private const int MostFigures = 200;

    /// <summary>The asking's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The id that the answer shows.</summary>
    public required string ShownId { get; init; }

    /// <summary>Who got it.</summary>
    public required int SellerId { get; init; }

    /// <summary>Where; null for a question that stood alone.</summary>
    public required string? Conversation { get; init; }

    /// <summary>When, by the machine's clock.</summary>
    public required Instant AnsweredAt { get; init; }

    /// <summary>The instant of the view.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The revision of the data.</summary>
    public required long Revision { get; init; }

    /// <summary>A fingerprint of whose deals the person saw.</summary>
    public required string Scope { get; init; }

    /// <summary>Which functions and words made it.</summary>
    public required string Versions { get; init; }

    /// <summary>What ran, in order.</summary>
    public required IReadOnlyList<FunctionCall> Calls { get; init; }

    /// <summary>The words that it did not use; empty where words are not kept.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>What it said in figures.</summary>
    public required IReadOnlyList<StoredFigure> Figures { get; init; }

    /// <summary>A fingerprint of the text.</summary>
    public required string AnswerHash { get; init; }

    /// <summary>A fingerprint of the results.</summary>
    public required string ResultHash { get; init; }

    /// <summary>The figures of calls as they are kept: named facts that are numbers.</summary>
    public static IReadOnlyList<StoredFigure> FiguresOf(IEnumerable<AnsweredCall> calls) =>
        [
            .. calls
                .SelectMany((call, place) => ((call.Result as SkillResult)?.Facts ?? []).Select(fact => (place, fact)))
                .Where(found => IsNumber(found.fact.Value.Unit))
                .Take(MostFigures)
                .Select(found => new StoredFigure(
                    found.place,
                    found.fact.Id,
                    found.fact.Label,
                    found.fact.Value.Unit,
                    found.fact.Value.Number,
                    Fingerprint.ComputeForDefinition(found.fact)
                )),
        ];

    private static bool IsNumber(FactUnit unit) => unit is not (FactUnit.Name or FactUnit.Date or FactUnit.Period);
}
