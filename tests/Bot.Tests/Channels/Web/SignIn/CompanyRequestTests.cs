using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace RevBot.Bot.Tests.Channels.Web.SignIn;

/// <summary>Requests on the way of a sign-in, as no browser should make them.</summary>
public sealed class CompanyRequestTests : CompanyStage
{
    [Fact]
    public async Task Answer_WithoutTheBrowserThatAsked_IsRefused()
    {
        using var answer = await server.GetAsync("/web/signin/done?code=made-up&state=made-up");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(string.Empty, await NameAsync());
    }

    [Theory]
    [InlineData("/dashboard?region=EMEA", "/dashboard?region=EMEA")]
    [InlineData("https://attacker.example/", "/")]
    [InlineData("//attacker.example/dashboard", "/")]
    [InlineData("/?ask=delete%20my%20data", "/")]
    [InlineData("/dashboard.attacker.example", "/")]
    [InlineData("/dashboard?region=K%C3%B6ln", "/dashboard?region=K%C3%B6ln")]
    [InlineData("/dashboard?region=Köln", "/")]
    [InlineData("/dashboard?region=a b", "/")]
    [InlineData("/dashboard?a=b\r\nSet-Cookie: a=b", "/")]
    public async Task Return_AfterASignIn_IsToTheDashboardOrTheChatAlone(string wanted, string back)
    {
        using var signedIn = await server.GetAsync("/web/signin?open=" + Uri.EscapeDataString(wanted));

        Assert.Equal("0; url=" + back, Assert.Single(signedIn.Headers.GetValues("Refresh")));
    }

    [Fact]
    public async Task Answer_UnderAnotherName_IsNotThereAndNothingIsExchanged()
    {
        using var browser = Browser();
        using var asked = await browser.GetAsync(new Uri("/web/signin", UriKind.Relative));
        using var agreed = await browser.GetAsync(asked.Headers.Location);
        using var answer = new HttpRequestMessage(HttpMethod.Get, agreed.Headers.Location);
        answer.Headers.Host = "revbot.attacker.example";

        using var refused = await browser.SendAsync(answer);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(0, service.Exchanged);
    }

    [Fact]
    public async Task SignIns_FasterThanAnybodySignsIn_AskTheServiceNoMoreAndKeepNobodyElseOut()
    {
        using var browser = Browser();
        var begun = new List<HttpStatusCode>();
        var ended = new List<HttpStatusCode>();
        for (var time = 0; time < 60; time++)
        {
            using var asked = await browser.GetAsync(new Uri("/web/signin", UriKind.Relative));
            begun.Add(asked.StatusCode);
            using var answer = new HttpRequestMessage(
                HttpMethod.Get,
                "/web/signin/done?code=made-up&state=" + StateOf(asked)
            );
            using var refused = await browser.SendAsync(answer);
            ended.Add(refused.StatusCode);
        }

        Assert.All(begun, status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, ended);
        Assert.Equal(0, service.Exchanged);
        Assert.Equal(HttpStatusCode.Forbidden, (await PageClient.TrySendAsync(server, "enter", new { })).StatusCode);
    }

    [Theory]
    [InlineData("GET /health HTTP/1.0\r\n\r\n", " 200 ")]
    [InlineData("GET /health HTTP/1.1\r\nHost: x:99999\r\nConnection: close\r\n\r\n", " 200 ")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1:99999\r\nConnection: close\r\n\r\n", " 200 ")]
    [InlineData(
        "POST /web/enter HTTP/1.1\r\nHost: 127.0.0.1:99999\r\nOrigin: http://127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
        " 403 "
    )]
    public async Task Request_WithAHostThatIsNone_IsAnswered(string request, string status)
    {
        var address = new Uri(server.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);

        var first = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Contains(status, first, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Button_OfTheCompany_TakesAlongThePageThatIsWanted_HoweverOftenItIsPressed()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.PageAsync();
        await page.GotoAsync(server.Address + "/?open=%2Fdashboard%3Fregion%3DEMEA");
        await page.WaitForURLAsync("**again=1");
        const string Address = "/web/signin?open=%2Fdashboard%3Fregion%3DEMEA";

        await page.Locator("#company").WaitForAsync();
        Assert.EndsWith(Address, await page.Locator("#company").GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.EvaluateAsync(
            "() => { const link = document.getElementById('company'); link.addEventListener('click', event => event.preventDefault()); link.click(); link.click(); }"
        );

        Assert.EndsWith(Address, await page.Locator("#company").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    // One that goes where it is told to only when a test does.
    private HttpClient Browser() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };

    private static string StateOf(HttpResponseMessage asked) =>
        Uri.EscapeDataString(QueryHelpers.ParseQuery(asked.Headers.Location!.Query)["state"].ToString());
}
