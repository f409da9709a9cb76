#[test]
fn t() {
    let text = std::fs::read_to_string("agreements/2020/agreement-2020.po").unwrap();
    let (ast, f) = pocheck::syntax::parse(pocheck::source::SourceId::new(0), &text);
    println!("{} parts", ast.parts.len());
    for x in f.iter() {
        let l = &x.labels[0];
        let s = l.span;
        println!(
            "{} {} | {:?} | {}",
            x.code,
            x.headline.nl,
            &text[s.start as usize..(s.end as usize).min(text.len())],
            l.text.as_ref().map(|t| t.nl.clone()).unwrap_or_default()
        );
    }
}
