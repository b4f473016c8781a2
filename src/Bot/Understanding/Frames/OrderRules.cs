using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>By which field a list is put in order.</summary>
internal static class OrderRules
{
    /// <summary>The field and its direction, as "amount desc"; null where none is asked for.</summary>
    public static string? Read(Composition sentence)
    {
        foreach (var place in sentence.Find(SpanKind.OrderLead))
        {
            var at = sentence.Right(place);
            var field = at < 0 ? null : OrderField(sentence, at);
            if (field is not null && at == place + 1)
            {
                sentence.Use(place, at);
                return field;
            }
        }

        // "Largest discount first".
        foreach (var place in sentence.Find(SpanKind.Rank).Concat(sentence.Find(SpanKind.Order)))
        {
            var at = sentence.Right(place);
            if (at == place + 1 && sentence.Norm(at + 1) is "first" && OrderField(sentence, at) is { } ranked)
            {
                sentence.Use(place, at, at + 1);
                var isUp =
                    sentence.Spans[place].Find(SpanKind.Rank) == "asc"
                    || sentence.Spans[place].Find(SpanKind.Order)?.EndsWith("asc", StringComparison.Ordinal) == true;
                return ranked.Split(' ')[0] + (isUp ? " asc" : " desc");
            }
        }

        foreach (var place in sentence.Find(SpanKind.Order))
        {
            // "Oldest first".
            sentence.Use(place, sentence.Norm(place + 1) is "first" or "on top" ? place + 1 : -1);
            return sentence.Spans[place].Find(SpanKind.Order);
        }

        return null;
    }

    private static string? OrderField(Composition sentence, int at) =>
        sentence.Spans[at].Find(SpanKind.Field) switch
        {
            "amount" => "amount desc",
            "close_date" => "close_date asc",
            "last_activity" => "last_activity asc",
            "probability" => "probability desc",
            "age" => "age desc",
            "discount" => "discount desc",
            "push_count" => "push_count desc",
            "days_in_stage" => "days_in_stage desc",
            _ => sentence.Norm(at) switch
            {
                "risk" or "impact" => "risk desc",
                "size" or "value" or "amount" or "deal size" => "amount desc",
                _ => null,
            },
        };
}
