using RevBot.Bot.Identity;
using RevBot.Data.State.Delivery;
using RevBot.Data.Usage;
using SmtpServer.Protocol;

namespace RevBot.Bot.Tests.Delivery;

public sealed class DeliveryTests
{
    private const string Monday = "2026-11-23";

    [Fact]
    public async Task MondayBrief_OfOnePerson_ComesByMailOnce()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");

        var first = await bench.DeliverAsync(Monday);
        var second = await bench.DeliverAsync(Monday);

        var mail = Assert.Single(bench.Mail.Messages);
        Assert.Equal(DeliveryBench.Manager, mail.To.Mailboxes.Single().Address);
        Assert.Equal("Monday brief, 2026-11-23", mail.Subject);
        Assert.Contains("The number, 2027-Q4", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<h2", mail.HtmlBody, StringComparison.Ordinal);
        Assert.StartsWith(bench.Row("monday").Id, mail.MessageId, StringComparison.Ordinal);
        Assert.Equal((1, 1), (first.Planned, first.Count(DeliveryState.Sent)));
        Assert.Equal((0, 0), (second.Planned, second.Results.Count));
        // It was sent, not asked for: nobody's use of RevBot.
        var house = bench.Demo.House();
        var book = house.Books.Current(CancellationToken.None);
        var scope = ScopeResolver.FindByEmail(book, DeliveryBench.Manager)!;
        Assert.Empty(new UsageReader(bench.Demo.Database).Read(scope, null, book.Company.Zone).Messages);
    }

    [Fact]
    public async Task NoWay_SetUp_MakesNothingDue()
    {
        await using var bench = await DeliveryBench.StartAsync();

        var report = await bench.DeliverAsync(
            Monday,
            ("Mail:Host", ""),
            ("Mail:From", ""),
            ("Delivery:Managers", "monday")
        );

        Assert.Equal((0, 0), (report.Planned, report.Results.Count));
        Assert.Equal(0, bench.Demo.Scalar<int>("SELECT COUNT(*) FROM delivery"));
    }

    [Fact]
    public async Task MondayBrief_WhereSlackIsSetUp_ComesAsADirectMessageWithItsButtons()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = bench.JoinSlack(DeliveryBench.Manager);
        bench.Subscribe(DeliveryBench.Manager, "monday");

        await bench.DeliverAsync(Monday, bench.WithSlack());

        var said = Assert.Single(bench.Slack.Workspace[channel].Messages);
        Assert.Equal(bench.Row("monday").Id, (string?)said["metadata"]!["event_payload"]!["key"]);
        Assert.Contains("Snooze for a week", said["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(bench.Mail.Messages);
        Assert.Equal((string?)said["ts"], bench.Row("monday").MessageId);
        Assert.Equal(
            1,
            bench.Demo.Scalar<int>("SELECT COUNT(*) FROM sent_answer WHERE channel = 'slack' AND answer_id <> ''")
        );
    }

    [Fact]
    public async Task Account_ThatIsAnothersByTheData_GetsNothing_AndMailIsTried()
    {
        await using var bench = await DeliveryBench.StartAsync();
        // Slack has an account with her e-mail, but the CRM names another one as hers.
        bench.Subscribe(DemoFile.Leader, "monday");

        var report = await bench.DeliverAsync(Monday, bench.WithSlack());

        Assert.Equal("email", Assert.Single(report.Results).Way);
        Assert.Empty(bench.Slack.CallsOf("chat.postMessage"));
        Assert.Single(bench.Mail.Messages);
    }

    [Fact]
    public async Task Way_ThatThePersonChose_GoesBeforeTheCompanys()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.JoinSlack(DeliveryBench.Manager);
        bench.Subscribe(DeliveryBench.Manager, "monday", row => row with { Way = "email" });

        await bench.DeliverAsync(Monday, bench.WithSlack());

        Assert.Single(bench.Mail.Messages);
        Assert.Empty(bench.Slack.CallsOf("chat.postMessage"));
    }

    [Theory]
    [InlineData("UPDATE seller SET active_to = 20261122 WHERE email = @email", null)]
    [InlineData("UPDATE seller SET role = 5 WHERE email = @email", "the person sees no deals")]
    public async Task Person_WhoLeftOrSeesNothingAnyMore_GetsNothing(string change, string? reason)
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");
        bench.Demo.Execute(change, new { email = DeliveryBench.Manager });

        var report = await bench.DeliverAsync(Monday);

        Assert.Empty(bench.Mail.Messages);
        Assert.Equal(reason, report.Results.SingleOrDefault()?.Reason);
    }

    [Theory]
    [InlineData("UPDATE seller SET active_to = 20261122 WHERE email = @email", "the person has left")]
    [InlineData(
        "INSERT INTO subscription (id, seller_id, kind, changed_at, recorded_at, is_on, only_if_changed) SELECT 9, id, 'monday', 0, 0, 0, 0 FROM seller WHERE email = @email",
        "it was stopped"
    )]
    [InlineData(
        "INSERT INTO subscription (id, seller_id, kind, changed_at, recorded_at, is_on, only_if_changed, paused_until) SELECT 9, id, 'monday', 0, 0, 1, 0, 20261201 FROM seller WHERE email = @email",
        "it is paused"
    )]
    public async Task Person_WhoLeavesOrStopsItBeforeItIsSent_GetsNothing(string change, string reason)
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");
        bench.Mail.Faults.Enqueue(new(SmtpReplyCode.MailboxUnavailable, "later"));
        bench.Mail.Faults.Enqueue(SmtpResponse.TransactionFailed);
        await bench.DeliverAsync(Monday);
        bench.Demo.Execute(change, new { email = DeliveryBench.Manager });
        bench.Time.Advance(TimeSpan.FromHours(2));

        await bench.DeliverAsync(Monday);

        Assert.Empty(bench.Mail.Messages);
        Assert.Equal((DeliveryState.Dropped, reason), (bench.Row("monday").State, bench.Row("monday").Reason));
    }

    [Fact]
    public async Task Refusal_IsTriedAgainAfterAGrowingWait_AndGivenUpAfterSoManyTries()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");
        for (var times = 0; times < 3; times++)
        {
            bench.Mail.Faults.Enqueue(SmtpResponse.TransactionFailed);
        }

        (string, string)[] three = [("Delivery:Attempts", "3"), ("Delivery:FirstWait", "00:01:00")];
        await bench.DeliverAsync(Monday, three);
        Assert.Equal((DeliveryState.Waiting, 1), (bench.Row("monday").State, bench.Row("monday").Attempts));
        Assert.Empty((await bench.DeliverAsync(Monday, three)).Results);

        // A minute after the first try, two after the second.
        bench.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Single((await bench.DeliverAsync(Monday, three)).Results);
        bench.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Empty((await bench.DeliverAsync(Monday, three)).Results);
        bench.Time.Advance(TimeSpan.FromSeconds(61));
        var last = await bench.DeliverAsync(Monday, three);

        Assert.Equal(DeliveryState.Failed, Assert.Single(last.Results).State);
        Assert.Contains("the mail server refused (554)", bench.Row("monday").Reason, StringComparison.Ordinal);
        Assert.Empty((await bench.DeliverAsync(Monday, three)).Results);
    }

    [Fact]
    public async Task AnswerThatIsLost_IsLookedFor_AndNotSentAgain()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = bench.JoinSlack(DeliveryBench.Manager);
        bench.Subscribe(DeliveryBench.Manager, "monday");
        bench.Slack.Fail("chat.postMessage", "503 done", 10);

        await bench.DeliverAsync(Monday, bench.WithSlack());

        Assert.Equal(DeliveryState.Sent, bench.Row("monday").State);
        Assert.Single(bench.Slack.Workspace[channel].Messages);
    }

    [Fact]
    public async Task Process_ThatEndedWhileSending_IsFollowedByOneThatLooksFirst()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = bench.JoinSlack(DeliveryBench.Manager);
        bench.Subscribe(DeliveryBench.Manager, "monday");
        await bench.DeliverAsync(Monday, bench.WithSlack());
        // As if the first had died after Slack took it.
        bench.Demo.Execute("UPDATE delivery SET state = 1, message_id = NULL");

        await bench.DeliverAsync(Monday, bench.WithSlack());

        Assert.Equal(DeliveryState.Sent, bench.Row("monday").State);
        Assert.Single(bench.Slack.Workspace[channel].Messages);
    }

    [Fact]
    public async Task OnlyIfChanged_WhereNothingHappenedSinceTheLastOne_ComesNot()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday", row => row with { OnlyIfChanged = true });

        await bench.DeliverAsync(Monday);
        var report = await bench.DeliverAsync("2026-11-30");

        Assert.Equal("nothing has changed since the last one", Assert.Single(report.Results).Reason);
        Assert.Single(bench.Mail.Messages);
    }

    [Fact]
    public async Task StaleData_AreSaidAtTheTop_OrHeldAndTold()
    {
        await using var bench = await DeliveryBench.StartAsync();
        // Live data whose last loading is a day old.
        bench.Demo.Execute("DELETE FROM setting WHERE name = 'frozen_on'");
        bench.Subscribe(DeliveryBench.Manager, "monday");
        bench.Subscribe(DemoFile.Leader, "monday");

        await bench.DeliverAsync(Monday, ("Delivery:BadData", "hold"));
        await bench.DeliverAsync(Monday, ("Delivery:BadData", "hold"));

        Assert.Equal(2, bench.Mail.Messages.Count);
        Assert.All(bench.Mail.Messages, mail => Assert.Equal("Your Monday brief waits for better data", mail.Subject));
        // Nothing was made of what is held, so nothing is on record as asked.
        Assert.Equal(0, bench.Demo.Scalar<int>("SELECT COUNT(*) FROM request_log"));

        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.DeliverAsync(Monday);
        var brief = bench.Mail.Messages[^1].TextBody;
        Assert.StartsWith("Before you read", brief, StringComparison.Ordinal);
        Assert.Contains("older than the limit of 4 hours", brief, StringComparison.Ordinal);
        Assert.Equal(4, bench.Mail.Messages.Count);
    }

    [Fact]
    public async Task Defaults_ByRole_ReachEveryManagerAndNobodyElse()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var managers = bench.Demo.Scalar<int>(
            "SELECT COUNT(*) FROM seller WHERE role = 1 AND (active_to IS NULL OR active_to >= 20261123)"
        );

        var report = await bench.DeliverAsync(Monday, ("Delivery:Managers", "monday"));

        Assert.True(managers > 2);
        Assert.Equal(managers, report.Results.Count);
        Assert.Equal(managers, bench.Mail.Messages.Select(mail => mail.To.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task Digest_OfAlerts_TellsEachOnce_AndAgainOnceItHasEnded()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DemoFile.Leader, "alerts");

        var first = await bench.DeliverAsync(Monday);
        var second = await bench.DeliverAsync("2026-11-24");

        Assert.Equal(DeliveryState.Sent, Assert.Single(first.Results).State);
        Assert.Equal("Alerts, 2026-11-23", bench.Mail.Messages[0].Subject);
        var told = bench.Demo.Scalar<int>("SELECT COUNT(*) FROM told_alert");
        Assert.True(told > 0);
        // The day after holds what was told, and whatever is new alone.
        var repeated = bench.Mail.Messages.Count > 1 ? bench.Mail.Messages[1].TextBody : string.Empty;
        Assert.DoesNotContain(FirstAlert(bench.Mail.Messages[0].TextBody), repeated, StringComparison.Ordinal);
        Assert.Single(second.Results);

        bench.Demo.Execute("DELETE FROM told_alert");
        await bench.DeliverAsync("2026-11-25");
        Assert.Contains(
            FirstAlert(bench.Mail.Messages[0].TextBody),
            bench.Mail.Messages[^1].TextBody,
            StringComparison.Ordinal
        );
    }

    // The subject of the first alert, which stands in the second line.
    private static string FirstAlert(string? text) => text!.ReplaceLineEndings("\n").Split('\n')[1].Split(':')[0];

    [Fact]
    public async Task Late_MoreThanTheLimit_IsNotSentAnyMore()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");

        // Due on Monday at 8 in the company's zone; the close of Tuesday is more than a day later.
        Assert.Equal(0, (await bench.DeliverAsync("2026-11-24")).Planned);
        Assert.Equal(1, (await bench.DeliverAsync("2026-11-24", ("Delivery:Late", "2.00:00:00"))).Planned);
    }
}
