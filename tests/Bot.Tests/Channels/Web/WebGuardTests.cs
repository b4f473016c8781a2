using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web;

public sealed class WebGuardTests : IDisposable
{
    private const string Secret = "a secret of thirty-two characters or more";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Requests_WithoutASession_AreCountedByMachine()
    {
        WebRequestAuthenticator? guard = null;
        await using var server = await RunningServer.StartAsync(
            demo.House(),
            app => guard = app.Services.GetRequiredService<WebRequestAuthenticator>()
        );
        static HttpContext From(string machine) =>
            new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(machine) } };

        while (!guard!.IsTooFast(From("203.0.113.9")))
        {
            // Until it is too much.
        }

        Assert.False(guard.IsTooFast(From("203.0.113.10")));
        Assert.False(guard.IsTooFast(From("203.0.113.9"), "another kind"));
    }

    [Theory]
    [InlineData("Origin", null, HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("X-RevBot-Token", null, HttpStatusCode.Forbidden)]
    [InlineData("X-RevBot-Token", "made-up", HttpStatusCode.Forbidden)]
    [InlineData("Host", "revbot.attacker.example", HttpStatusCode.NotFound)]
    public async Task SigningIn_NotFromThePageItself_IsRefused(string header, string? value, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var request = await PageRequest.CreateAsync(server, "enter", $$"""{"person":"{{DemoFile.Leader}}"}""");
        request.Headers.Remove(header);
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        var response = await server.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.Forbidden)]
    [InlineData("application/x-www-form-urlencoded", "person=x", HttpStatusCode.Forbidden)]
    [InlineData("application/json", "{", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"person":[[[[[[[[]]]]]]]]}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"person":"nobody@farhaven.example"}""", HttpStatusCode.Forbidden)]
    [InlineData("application/json", """{}""", HttpStatusCode.Forbidden)]
    public async Task SigningIn_WithABodyThatCannotBeUsed_IsRefused(string type, string body, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var request = await PageRequest.CreateAsync(server, "enter", body, type);

        Assert.Equal(status, (await server.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Request_LargerThanAnyQuestion_IsRefused()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var request = await PageRequest.CreateAsync(
            server,
            "enter",
            $$"""{"person":"{{new string('x', 20_000)}}"}"""
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("evidence")]
    [InlineData("rate")]
    public async Task Work_WithoutASession_IsRefused(string path)
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var request = await PageRequest.CreateAsync(
            server,
            path,
            """{"text":"help","conversation":"a","answer":"a"}"""
        );

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Evidence_OfAnAnswerThatSomebodyElseGot_IsNotThere()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var enter = await PageRequest.CreateAsync(server, "enter", $$"""{"person":"{{DemoFile.Rep}}"}""");
        var entered = await server.SendAsync(enter);
        var token = (await entered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var request = await PageRequest.CreateAsync(server, "evidence", """{"answer":"0123456789abcdef"}""");
        request.Headers.Remove("X-RevBot-Token");
        request.Headers.Add("X-RevBot-Token", token);

        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Requests_FasterThanAnybodyAsks_AreHeldBack()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        var statuses = new List<HttpStatusCode>();
        for (var sent = 0; sent < 45; sent++)
        {
            using var request = await PageRequest.CreateAsync(server, "ask", "{}");
            statuses.Add((await server.SendAsync(request)).StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
    }

    [Fact]
    public async Task Key_OfAPerson_SignsInAsThatPersonAlone()
    {
        demo.Execute("UPDATE sync_run SET kind = 'import'");
        await using var server = await KeyedAsync();
        var key = new Tickets(new(Secret)).Issue(
            TicketUse.Key,
            new(DemoFile.Rep),
            DemoFile.Clock.Machine + Duration.FromDays(1)
        );
        using var request = await PageRequest.CreateAsync(
            server,
            "enter",
            $$"""{"key":"{{key}}","person":"{{DemoFile.Leader}}"}"""
        );

        var response = await server.SendAsync(request);

        Assert.Contains("Lena Hoffmann", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Key_OfSomebodyWhoLeft_IsWorthNothing()
    {
        demo.Execute("UPDATE sync_run SET kind = 'import'");
        demo.Execute($"UPDATE seller SET active_to = 20261101 WHERE email = '{DemoFile.Rep}'");
        await using var server = await KeyedAsync();
        var key = new Tickets(new(Secret)).Issue(
            TicketUse.Key,
            new(DemoFile.Rep),
            DemoFile.Clock.Machine + Duration.FromDays(1)
        );
        using var request = await PageRequest.CreateAsync(server, "enter", $$"""{"key":"{{key}}"}""");

        Assert.Equal(HttpStatusCode.Forbidden, (await server.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task PageWithKeys_OverTheDemoCompany_LetsNobodyInByNameAlone()
    {
        await using var server = await KeyedAsync();
        using var request = await PageRequest.CreateAsync(server, "enter", $$"""{"person":"{{DemoFile.Leader}}"}""");

        Assert.Equal(HttpStatusCode.Forbidden, (await server.SendAsync(request)).StatusCode);
        Assert.DoesNotContain("@farhaven.example", await server.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ticket_OfAnotherUseOrSecretOrTime_IsWorthNothing()
    {
        var (tickets, now) = (new Tickets(new(Secret)), DemoFile.Clock.Machine);
        var key = tickets.Issue(TicketUse.Key, new(DemoFile.Rep), now + Duration.FromDays(1));

        Assert.Equal(new Ticket(DemoFile.Rep), tickets.Verify(TicketUse.Key, key, now));
        Assert.Null(tickets.Verify(TicketUse.Session, key, now));
        Assert.Null(tickets.Verify(TicketUse.Key, key, now + Duration.FromDays(2)));
        Assert.Null(new Tickets(new(Secret + "!")).Verify(TicketUse.Key, key, now));
        Assert.Null(new Tickets(null).Verify(TicketUse.Key, key, now));
        Assert.All(
            Enumerable.Range(0, key.Length),
            place => Assert.Null(tickets.Verify(TicketUse.Key, key.Remove(place, 1), now))
        );
        Assert.Null(tickets.Verify(TicketUse.Key, null, now));
        Assert.Null(tickets.Verify(TicketUse.Key, ".", now));
    }

    [Theory]
    [InlineData("https://login.example.com/v2.0", "subject-1")]
    [InlineData("", "a|b&c|d")]
    [InlineData("https://login.example.com/", "jürgen@farhaven.example")]
    public void Ticket_OfAnAccount_KeepsItAsItIs(string organisation, string id)
    {
        var (tickets, now) = (new Tickets(new(Secret)), DemoFile.Clock.Machine);
        var ticket = new Ticket(DemoFile.Rep, Account: new(organisation, id));

        var written = tickets.Issue(TicketUse.Session, ticket, now + Duration.FromDays(1));

        Assert.Equal(ticket, tickets.Verify(TicketUse.Session, written, now));
    }

    [Fact]
    public void Secret_ThatIsTooShort_IsNamedButNotShown()
    {
        var reading = CheckedSettings.Bind(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["RevBot:Web:Key"] = "hunter2" })
                .Build()
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Contains("RevBot:Web:Key", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
    }

    private Task<RunningServer> KeyedAsync() =>
        RunningServer.StartAsync(
            demo.House(),
            settings: new Dictionary<string, string?> { ["RevBot:Web:Key"] = Secret }
        );
}
