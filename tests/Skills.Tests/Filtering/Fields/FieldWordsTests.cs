namespace RevBot.Skills.Tests.Filtering.Fields;

/// <summary>What a condition is called in an answer, and how a wrong one is refused.</summary>
public sealed class FieldWordsTests(FieldBook book) : IClassFixture<FieldBook>
{
    [Theory]
    [InlineData("close_date", ">", "\"2027-01-01\"", "close date after 1 Jan 2027")]
    [InlineData("close_date", "<", "\"2026-11-15\"", "close date before 15 Nov 2026")]
    [InlineData(
        "close_date",
        "between",
        "[\"2026-11-01\",\"2026-11-15\"]",
        "close date from 1 Nov 2026 to 15 Nov 2026"
    )]
    [InlineData("close_date", "empty", null, "no close date")]
    [InlineData("created", ">=", "\"2026-11-15\"", "created from 15 Nov 2026 on")]
    [InlineData("closed", "empty", null, "not closed")]
    [InlineData("probability", ">", "0.8", "probability above 80%")]
    [InlineData("discount", ">=", "0.125", "discount of at least 12.5%")]
    [InlineData("amount", "<=", "50000", "amount of at most 50,000 USD")]
    [InlineData("amount", "in", "[1000,2000.5]", "amount of 1,000 USD or 2,000.5 USD")]
    [InlineData("age", ">", "200", "older than 200 days")]
    [InlineData("age", "<", "1", "younger than 1 day")]
    [InlineData("days_in_stage", ">", "60", "time in stage above 60 days")]
    [InlineData("push_count", "=", "0", "push count of 0")]
    [InlineData("competitor", "empty", null, "no competitor")]
    [InlineData("competitor", "not_empty", null, "any competitor")]
    [InlineData("competitor", "!=", "\"globex\"", "competitor other than Globex")]
    [InlineData("next_step", "contains", "\"<b>call\"", "next step with \"bcall\"")]
    [InlineData("owner_active", "=", "false", "owner has left")]
    [InlineData("owner_active", "!=", "false", "owner has not left")]
    [InlineData("owner_active", "=", "true", "owner is active")]
    [InlineData("owner_active", "empty", null, "no owner")]
    public void Words_OfACondition_SayIt(string field, string op, string? value, string words) =>
        Assert.Equal(words, FieldCase.Meant(book.Now, field, op, value).Words);

    [Fact]
    public void Words_OfListsConditionsAndExclusions_StandInOneSentence() =>
        Assert.Equal(
            ("Alpha", "Renewal, older than 200 days, except no competitor"),
            FieldCase.Meant(
                book.Now,
                """
                {"dealTypes":["renewal"],"where":[{"field":" Age ","op":">","value":"200"}],
                 "exclude":{"where":[{"field":"competitor","op":"EMPTY"}]}}
                """
            )
        );

    [Theory]
    [InlineData("beauty", "=", "1", "I know no field \"beauty\" of deals; I know amount, close_date")]
    [InlineData("amount", "~", "1", "I know no comparison \"~\"; use one of = != < <= > >= between in contains")]
    [InlineData("amount", "contains", "1", "\"amount\" cannot be compared by \"contains\"; it takes = != <")]
    [InlineData(
        "name",
        ">",
        "\"a\"",
        "\"name\" cannot be compared by \">\"; it takes = != in contains empty not_empty."
    )]
    [InlineData("owner_active", "in", "[true]", "\"owner_active\" cannot be compared by \"in\"; it takes = !=")]
    [InlineData("close_date", ">", "\"November\"", "\"close_date\" takes a day such as 2027-01-01, not \"November\".")]
    [InlineData("close_date", ">", "20270101", "\"close_date\" takes a day such as 2027-01-01, not \"20270101\".")]
    [InlineData(
        "probability",
        ">",
        "80",
        "\"probability\" takes a share from 0 to 1, such as 0.8 for 80%, not \"80\"."
    )]
    [InlineData("amount", ">", "\"much\"", "\"amount\" takes an amount such as 50000, not \"much\".")]
    [InlineData("amount", ">", "1e999", "\"amount\" takes an amount such as 50000, not")]
    [InlineData("age", ">", "true", "\"age\" takes a number of days such as 200, not")]
    [InlineData("owner_active", "=", "\"maybe\"", "\"owner_active\" takes true or false, not \"maybe\".")]
    [InlineData("name", "contains", "\" \"", "\"name\" takes a text, not")]
    [InlineData(
        "amount",
        "between",
        "[5]",
        "\"between\" takes two values of \"amount\" in a list, the lower one first."
    )]
    [InlineData("amount", "between", "[5,1]", "\"between\" takes two values of \"amount\"")]
    [InlineData("amount", "in", "[]", "\"in\" takes a list of values of \"amount\".")]
    [InlineData("amount", ">", "[1,2]", "\">\" takes one value of \"amount\".")]
    [InlineData("amount", ">", null, "\">\" takes one value of \"amount\".")]
    [InlineData("amount", "empty", "false", "\"empty\" takes no value, so leave it out for \"amount\".")]
    [InlineData("segment", "=", "\"Huge\"", "I find no segment called \"Huge\" in what you can see.")]
    [InlineData("stage", ">", "\"Huge\"", "I find no stage called \"Huge\" in what you can see.")]
    public void Condition_ThatCannotBeRead_IsRefusedNamingWhatCan(
        string field,
        string op,
        string? value,
        string sentence
    )
    {
        var refusal = Assert.Throws<SkillInputException>(() => FieldCase.Meant(book.Now, field, op, value));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("last_activity", "activities")]
    [InlineData("days_since_activity", "activities")]
    [InlineData("activity_count", "activities")]
    [InlineData("contacts", "contacts")]
    [InlineData("next_step", "next steps")]
    [InlineData("next_step_date", "next steps")]
    [InlineData("competitor", "competitors")]
    [InlineData("country", "countries")]
    [InlineData("workers", "countries with workers")]
    [InlineData("segment", "segments")]
    [InlineData("loss_reason", "loss reasons")]
    [InlineData("discount", "discounts")]
    [InlineData("owner_active", "days on which people left")]
    [InlineData("days_in_stage", "history of stages")]
    [InlineData("push_count", "history of close dates")]
    public void Field_ThatTheDataDoNotHave_IsRefusedNotAnsweredWithNothing(string field, string missing)
    {
        var company = new Company.TestCompany(FieldCase.Today).Seller("Priya");
        company.Deal("Only", "Priya", 1, close: "2026-12-01");

        var refusal = Assert.Throws<SkillInputException>(() =>
            FieldCase.Meant(company.AsSeenBy("Priya"), field, "empty", null)
        );

        Assert.Equal(
            $"I can't tell which deals these are: the data has no {missing}, so nothing is known of \"{field}\".",
            refusal.Message
        );
    }
}
