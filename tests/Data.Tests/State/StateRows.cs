using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.State.Answers;
using RevBot.Data.Tests.Database;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.State;

/// <summary>Rows that tests of state write beforehand, and reading of single values.</summary>
internal static class StateRows
{
    /// <summary>A person of the company, whom rows of state refer to.</summary>
    public static void AddSeller(
        this TestDatabase at,
        int id,
        SellerRole role = SellerRole.Rep,
        string? email = null,
        string? name = null,
        int? activeTo = null
    ) =>
        at.Execute(
            "INSERT INTO seller (id, crm_id, name, email, role, active_to, revision) VALUES (@id, @crm, @name, @email, @role, @activeTo, 1)",
            new
            {
                id,
                crm = FormattableString.Invariant($"S{id}"),
                name = name ?? FormattableString.Invariant($"Person {id}"),
                email,
                role = (int)role,
                activeTo,
            }
        );

    /// <summary>A request of a person that is there, with what its answer was made of.</summary>
    public static string AddAnswered(
        this TestDatabase at,
        string id,
        int seller,
        Instant askedAt,
        string shownId = "shown"
    ) =>
        new RequestLogRepository(at.Database, Duration.FromDays(90)).Add(
            Request(seller, askedAt),
            Answer(seller, askedAt) with
            {
                ShownId = shownId,
            },
            _ => id
        );

    public static RequestRow Request(int seller, Instant askedAt) =>
        new()
        {
            Conversation = "talk",
            SellerId = seller,
            Channel = "web",
            AskedAt = Dates.ToMicros(askedAt),
            Question = "How much?",
            Router = "offline",
            Confidence = 0.75,
            Functions = "get_forecast",
            Arguments = "[]",
            Outcome = "answered",
            ElapsedMicros = 12,
            Revision = 3,
            AsOf = Dates.ToMicros(askedAt),
            AnswerHash = "a",
        };

    public static AnswerRow Answer(int seller, Instant answeredAt) =>
        new()
        {
            Id = string.Empty,
            ShownId = "shown",
            SellerId = seller,
            Conversation = "talk",
            AnsweredAt = Dates.ToMicros(answeredAt),
            AsOf = Dates.ToMicros(answeredAt),
            Revision = 3,
            Scope = "all",
            Versions = "v",
            Calls = "[\"Größe 日本\"]",
            Figures = "[]",
            AnswerHash = "a",
            ResultHash = "r",
        };

    public static void Execute(this TestDatabase at, string sql, object? values = null)
    {
        using var connection = at.Database.Open();
        connection.Execute(sql, values);
    }

    public static T? Value<T>(this TestDatabase at, string sql)
    {
        using var connection = at.Database.Open();
        return connection.ExecuteScalar<T>(sql);
    }
}
