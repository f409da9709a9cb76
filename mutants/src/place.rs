//! Finds in a source file what has to be known of each place that changes: its operands, its body.

use std::collections::BTreeMap;
use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Arm, BinOp, Block, Expr, ExprBinary, ExprMatch, ExprStruct, ExprUnary, ImplItemFn, ItemFn, Pat,
    Signature,
};

use crate::Outcome;
use crate::fault::{Fault, Genre, Point};

/// Bytes of a file.
pub type Bytes = Range<usize>;

/// A fault at a place: its number and what it puts there.
pub type Choice = (u32, String);

/// What is changed, and how the change is written as a choice.
pub enum Shape {
    /// At the start of a body.
    Body,
    /// A whole body, of which only the body tells the type.
    OpaqueBody,
    /// `&&` (or `||`), of two operands.
    Logic { or: bool, left: Bytes, right: Bytes },
    /// An operator that looks at its operands.
    Compare { operator: String, left: Bytes, right: Bytes },
    /// An operator that takes its operands.
    Arithmetic { operator: String, left: Bytes, right: Bytes },
    /// An operator that changes its left operand.
    Assign { operator: String, left: Bytes, right: Bytes },
    /// An operator before its operand.
    Unary { operator: String, operand: Bytes },
    /// A guard.
    Guard,
    /// An arm that is left out: here stands its guard, or nothing.
    Arm { guarded: bool },
    /// A struct of which fields are left out: what goes with each fault.
    Fields(Vec<Bytes>),
    /// `const`, which a function with a choice in it can't be.
    Const,
}

/// A place that changes.
pub struct Place {
    pub bytes: Bytes,
    pub shape: Shape,
    pub choices: Vec<Choice>,
}

/// The places of a file, outer ones before the inner, in the order of the file.
pub fn places(source: &str, faults: &[&Fault]) -> Outcome<Vec<Place>> {
    let lines: Vec<usize> =
        std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let offset = |at: Point| {
        let start = lines.get(at.line - 1).copied().unwrap_or(source.len());
        let before = source[start..].chars().take(at.column - 1).map(char::len_utf8).sum::<usize>();
        start + before
    };
    let mut wanted = BTreeMap::<(Genre, usize), Vec<&Fault>>::new();
    for fault in faults {
        wanted.entry((fault.genre, offset(fault.at))).or_default().push(fault);
    }
    let mut finder = Finder { source, wanted, places: Vec::new() };
    finder.visit_file(&syn::parse_file(source)?);
    let mut places = finder.places;
    places.sort_by_key(|place| (place.bytes.start, std::cmp::Reverse(place.bytes.end)));
    Ok(places)
}

struct Finder<'s> {
    source: &'s str,
    wanted: BTreeMap<(Genre, usize), Vec<&'s Fault>>,
    places: Vec<Place>,
}

fn bytes(node: &impl Spanned) -> Bytes {
    node.span().byte_range()
}

impl<'s> Finder<'s> {
    fn taken(&mut self, genre: Genre, at: usize) -> Vec<&'s Fault> {
        self.wanted.remove(&(genre, at)).unwrap_or_default()
    }

    /// Notes a place, if there are faults for it.
    fn note(&mut self, genre: Genre, at: usize, bytes: Bytes, shape: Shape) {
        let faults = self.taken(genre, at);
        let choices: Vec<Choice> =
            faults.iter().map(|fault| (fault.number, fault.replacement.clone())).collect();
        if !choices.is_empty() {
            self.places.push(Place { bytes, shape, choices });
        }
    }

    fn arm(&mut self, arm: &Arm) {
        let after = bytes(&arm.pat).end;
        let guard = arm.guard.as_ref().map(|(_, guard)| bytes(guard));
        let place = guard.clone().unwrap_or(after..after);
        let shape = Shape::Arm { guarded: guard.is_some() };
        self.note(Genre::MatchArm, bytes(arm).start, place, shape);
    }

    fn function(&mut self, signature: &Signature, block: &Block) {
        let (Some(first), Some(last)) = (block.stmts.first(), block.stmts.last()) else { return };
        let body = bytes(first).start..bytes(last).end;
        let at = bytes(&block.brace_token.span.open()).end;
        let wanted = self.wanted.get(&(Genre::FnValue, body.start));
        let opaque = wanted.is_some_and(|faults| faults.iter().any(|fault| fault.opaque));
        let before = self.places.len();
        if opaque {
            self.note(Genre::FnValue, body.start, body.clone(), Shape::OpaqueBody);
        } else {
            self.note(Genre::FnValue, body.start, at..at, Shape::Body);
        }
        self.visit_block(block);
        if let Some(keyword) = &signature.constness
            && self.places.len() > before
        {
            let place = Place { bytes: bytes(keyword), shape: Shape::Const, choices: Vec::new() };
            self.places.push(place);
        }
    }
}

/// Whether an operand holds a `let`, around which no choice can be put.
fn binds(operand: &Expr) -> bool {
    match operand {
        Expr::Let(_) => true,
        Expr::Binary(binary) => binds(&binary.left) || binds(&binary.right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.function(&item.sig, &item.block);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.function(&item.sig, &item.block);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block);
        }
    }

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        let (left, right) = (bytes(&binary.left), bytes(&binary.right));
        let sign = bytes(&binary.op);
        let operator = self.source[sign.clone()].to_owned();
        let shape = match binary.op {
            BinOp::And(_) | BinOp::Or(_) if binds(&binary.left) || binds(&binary.right) => None,
            BinOp::And(_) => Some(Shape::Logic { or: false, left, right }),
            BinOp::Or(_) => Some(Shape::Logic { or: true, left, right }),
            BinOp::Eq(_)
            | BinOp::Ne(_)
            | BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Gt(_)
            | BinOp::Ge(_) => Some(Shape::Compare { operator, left, right }),
            _ if operator.ends_with('=') => Some(Shape::Assign { operator, left, right }),
            _ => Some(Shape::Arithmetic { operator, left, right }),
        };
        if let Some(shape) = shape {
            self.note(Genre::BinaryOperator, sign.start, bytes(binary), shape);
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast ExprUnary) {
        let sign = bytes(&unary.op);
        let operator = self.source[sign.clone()].to_owned();
        let shape = Shape::Unary { operator, operand: bytes(&unary.expr) };
        self.note(Genre::UnaryOperator, sign.start, bytes(unary), shape);
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_match(&mut self, whole: &'ast ExprMatch) {
        // Without one arm the others must still cover all there can be.
        let rest = |arm: &Arm| matches!(arm.pat, Pat::Wild(_)) && arm.guard.is_none();
        if whole.arms.iter().any(rest) {
            whole.arms.iter().for_each(|arm| self.arm(arm));
        }
        visit::visit_expr_match(self, whole);
    }

    fn visit_arm(&mut self, arm: &'ast Arm) {
        if let Some((_, guard)) = &arm.guard {
            let guard = bytes(guard);
            self.note(Genre::MatchArmGuard, guard.start, guard.clone(), Shape::Guard);
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, made: &'ast ExprStruct) {
        let starts: Vec<usize> = made.fields.iter().map(|field| bytes(field).start).collect();
        let end = made.dot2_token.as_ref().map_or(bytes(made).end, |dots| bytes(dots).start);
        let (mut choices, mut cuts) = (Vec::new(), Vec::new());
        for (index, start) in starts.iter().enumerate() {
            let next = starts.get(index + 1).copied().unwrap_or(end);
            for fault in self.taken(Genre::StructField, *start) {
                choices.push((fault.number, String::new()));
                cuts.push(*start..next);
            }
        }
        if !choices.is_empty() {
            self.places.push(Place { bytes: bytes(made), shape: Shape::Fields(cuts), choices });
        }
        visit::visit_expr_struct(self, made);
    }
}
